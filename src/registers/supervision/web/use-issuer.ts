// On behalf of which unit an act is drawn up: the topmost of one's own where one may issue it. The server judges.
import type { Role } from '#people';
import { useMe } from '#people/web';

/** The start of a form whose field `issuer` is a unit, with the names of the units that it may be. */
export function useIssuer(roles: readonly Role[]) {
  const posts = useMe()
    .posts.filter(({ role }) => roles.includes(role))
    .toSorted((a, b) => a.path.length - b.path.length);
  const [first] = posts;
  return {
    start: first ? { issuer: first.unit, power: 'follow-up' } : { power: 'follow-up' },
    known: Object.fromEntries(posts.map(({ unit, unitName }) => [unit, unitName])),
  };
}

// Who may issue which act to whom, as data: a kind, a role held at or above the issuing unit, and how far below it reaches.
import { type Result, type UnitId, ok, refuse } from '#kernel';
import type { Facts, UnitFacts } from '#matters';
import { type Role, depthOf, isWithin } from '#people';
import type { Act, Kind } from './act.ts';
import { LAW } from './law.ts';

interface Grant {
  readonly kind: Kind;
  readonly role: Role;
  /** `below`: any unit below the issuer; `next-below`: only those directly under it. */
  readonly reach: 'below' | 'next-below';
}

/** The bureau's setting. What is not granted here is refused. */
export const AUTHORITY: readonly Grant[] = [
  { kind: 'urging', role: 'leader', reach: 'below' },
  { kind: 'urging', role: 'supervisor', reach: 'below' },
  { kind: 'urging', role: 'head', reach: 'below' },
  { kind: 'notice', role: 'leader', reach: 'below' },
  { kind: 'notice', role: 'supervisor', reach: 'below' },
  { kind: 'notice', role: 'head', reach: 'next-below' },
  { kind: 'interview', role: 'leader', reach: 'below' },
  { kind: 'interview', role: 'supervisor', reach: 'below' },
  { kind: 'check', role: 'leader', reach: 'below' },
  { kind: 'check', role: 'supervisor', reach: 'below' },
  { kind: 'dispatch', role: 'leader', reach: 'below' },
  { kind: 'dispatch', role: 'supervisor', reach: 'below' },
  { kind: 'dispatch', role: 'head', reach: 'below' },
  { kind: 'bulletin', role: 'leader', reach: 'below' },
  { kind: 'bulletin', role: 'supervisor', reach: 'below' },
];

const NOT_GRANTED: Readonly<Record<Kind, string>> = {
  urging: 'urging-not-granted',
  notice: 'notice-not-granted',
  interview: 'interview-not-granted',
  check: 'check-not-granted',
  dispatch: 'dispatch-not-granted',
  bulletin: 'bulletin-not-granted',
};

const reaches = ({ reach }: Grant, issuer: UnitFacts, target: UnitFacts): boolean =>
  isWithin(target.path, issuer.path) &&
  (reach === 'below' ? depthOf(target.path) > depthOf(issuer.path) : depthOf(target.path) === depthOf(issuer.path) + 1);

/** SUP-08: refuses a kind that no post of the actor may issue, and a unit that none of them reaches with it. */
export function authorityTo(
  kind: Kind,
  issuer: UnitId,
  targets: readonly UnitId[],
  facts: Pick<Facts, 'actor' | 'unit'>,
): Result<null> {
  const from = facts.unit(issuer);
  if (facts.actor === 'system' || !from) return refuse('forbidden', 'not-your-right');
  const { posts } = facts.actor;
  const held = AUTHORITY.filter(
    (grant) => grant.kind === kind && posts.some((post) => post.role === grant.role && isWithin(from.path, post.path)),
  );
  if (held.length === 0) return refuse('forbidden', NOT_GRANTED[kind], {}, LAW.powers);
  const beyond = targets.find((unit) => {
    const target = facts.unit(unit);
    return !target || !held.some((grant) => reaches(grant, from, target));
  });
  return beyond ? refuse('forbidden', 'target-beyond-reach', { unit: facts.unit(beyond)?.name ?? beyond }, LAW.powers) : ok(null);
}

/** Who may issue such an act may also go on with it on the issuer's side. */
export const issuerSide = (act: Act, facts: Facts): Result<null> =>
  authorityTo(
    act.kind,
    act.issuer,
    act.targets.map(({ unit }) => unit),
    facts,
  );

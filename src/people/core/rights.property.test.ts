// Rights, over random trees, posts and parties: nobody outside sees anything, more posts never mean less, posts never combine.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePersonId, parseUnitId } from '#kernel';
import { type Actor, type Post, type Role, ROLES } from './organisation.ts';
import { type Concern, type Party, type Rule, may, mayOrRefuse, maySee, readScopes } from './rights.ts';
import { mayAct, rolesAllowed, SYSTEM_ACTIONS } from './system-rights.ts';
import { type UnitPath, isWithin, parseUnitPath, pathRange, topmost } from './unit-path.ts';

const PARTY_ROLES = ['issuer', 'lead', 'assisting', 'verifier'];
const person = parsePersonId('00000000-0000-7000-8000-000000000001');
if (!person) throw new Error('not an id');

/** A unit's id and path go together, as in the tree: the id is drawn from the path. */
function at(path: UnitPath): { readonly unit: Post['unit']; readonly path: UnitPath } {
  const digits = [...path]
    .map((sign) => sign.charCodeAt(0).toString(16))
    .join('')
    .padEnd(32, '0')
    .slice(0, 32);
  const unit = parseUnitId(digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  if (!unit) throw new Error('not an id');
  return { unit, path };
}

const paths = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 }).map((parts) => {
  const path = parseUnitPath(`/${parts.join('/')}/`);
  if (!path) throw new Error('not a path');
  return path;
});
const posts: fc.Arbitrary<Post> = fc
  .record({ path: paths, role: fc.constantFrom(...ROLES) })
  .map(({ path, role }) => ({ ...at(path), role, title: '' }));
const actors: fc.Arbitrary<Actor> = fc.array(posts, { maxLength: 4 }).map((held) => ({ person, name: '甲', posts: held }));
const parties: fc.Arbitrary<Party> = fc
  .record({ path: paths, role: fc.constantFrom(...PARTY_ROLES) })
  .map(({ path, role }) => ({ ...at(path), role }));
const rules: fc.Arbitrary<Rule> = fc.record({
  roles: fc.subarray<Role>([...ROLES]),
  of: fc.subarray(PARTY_ROLES),
  reach: fc.constantFrom('subtree', 'own'),
});
const matters = fc.array(parties, { maxLength: 4 });
/** Kept from nobody. */
const open = (held: readonly Party[]): Concern => ({ parties: held, compartment: null });
const withPosts = (actor: Actor, held: readonly Post[]): Actor => ({ ...actor, posts: held });

describe('rights', () => {
  test('someone without a post over any party unit sees nothing and may do nothing', () => {
    fc.assert(
      fc.property(actors, rules, matters, (actor, rule, matter) => {
        const outside = matter.filter((party) => !actor.posts.some((post) => isWithin(party.path, post.path)));
        expect(maySee(actor, open(outside))).toBe(false);
        expect(may(actor, rule, open(outside))).toBe(false);
        const refused = mayOrRefuse(actor, rule, open(outside));
        expect(!refused.ok && refused.refusal.code).toBe('not-there');
      }),
    );
  });

  test('a further post never takes a right away', () => {
    fc.assert(
      fc.property(actors, posts, rules, matters, (actor, post, rule, matter) => {
        const more = withPosts(actor, [...actor.posts, post]);
        expect(Number(may(more, rule, open(matter)))).toBeGreaterThanOrEqual(Number(may(actor, rule, open(matter))));
        expect(Number(maySee(more, open(matter)))).toBeGreaterThanOrEqual(Number(maySee(actor, open(matter))));
        for (const action of SYSTEM_ACTIONS) expect(!mayAct(actor, action) || mayAct(more, action)).toBe(true);
      }),
    );
  });

  test('posts never combine: what all of them give together, one of them gives alone', () => {
    fc.assert(
      fc.property(actors, rules, matters, (actor, rule, matter) => {
        expect(may(actor, rule, open(matter))).toBe(
          actor.posts.some((post) => may(withPosts(actor, [post]), rule, open(matter))),
        );
        expect(maySee(actor, open(matter))).toBe(actor.posts.some((post) => maySee(withPosts(actor, [post]), open(matter))));
      }),
    );
  });

  test('parties never combine: a right over the whole matter is a right over one of its parties', () => {
    fc.assert(
      fc.property(actors, rules, matters, (actor, rule, matter) => {
        expect(may(actor, rule, open(matter))).toBe(matter.some((party) => may(actor, rule, open([party]))));
      }),
    );
  });

  test('the scopes for SQL hold a matter exactly when it may be seen', () => {
    fc.assert(
      fc.property(actors, matters, (actor, matter) => {
        const scopes = readScopes(actor).map(pathRange);
        const listed = matter.some(({ path }) => scopes.some(({ from, below }) => from <= path && path < below));
        expect(listed).toBe(maySee(actor, open(matter)));
      }),
    );
  });

  test('SEC-08: an administrator sees no matter by that role, over whatever unit', () => {
    fc.assert(
      fc.property(actors, matters, (actor, matter) => {
        const only = withPosts(
          actor,
          actor.posts.map((post) => ({ ...post, role: 'administrator' })),
        );
        expect(maySee(only, open(matter))).toBe(false);
        expect(readScopes(only)).toEqual([]);
      }),
    );
  });

  test('a role that a rule does not name never satisfies it', () => {
    fc.assert(
      fc.property(actors, rules, matters, (actor, rule, matter) => {
        const others = withPosts(
          actor,
          actor.posts.filter((post) => !rule.roles.includes(post.role)),
        );
        expect(may(others, rule, open(matter))).toBe(false);
      }),
    );
  });

  test('a right over a unit is a right over everything below it; an own right stays at the unit', () => {
    fc.assert(
      fc.property(posts, paths, fc.constantFrom(...PARTY_ROLES), (post, path, role) => {
        const actor = withPosts({ person, name: '甲', posts: [] }, [post]);
        const rule: Rule = { roles: [post.role], of: [role], reach: 'subtree' };
        const party: Party = { ...at(path), role };
        expect(may(actor, rule, open([party]))).toBe(path.startsWith(post.path));
        expect(may(actor, { ...rule, reach: 'own' }, open([party]))).toBe(path === post.path);
      }),
    );
  });

  test('topmost keeps the reach of the paths and no path inside another', () => {
    fc.assert(
      fc.property(fc.array(paths), paths, (some, probe) => {
        const kept = topmost(some);
        expect(kept.some((top) => isWithin(probe, top))).toBe(some.some((top) => isWithin(probe, top)));
        expect(kept.filter((path) => kept.some((other) => other !== path && isWithin(path, other)))).toEqual([]);
      }),
    );
  });
});

describe('system rights', () => {
  test('SEC-08: no role both runs the installation and checks it', () => {
    const runs = new Set([...rolesAllowed['import-organisation'], ...rolesAllowed['administer-people']]);
    expect(rolesAllowed['verify-ledger'].filter((role) => runs.has(role))).toEqual([]);
  });

  test('an action over the whole bureau takes a post at the top; one over a unit takes a post at or above it', () => {
    fc.assert(
      fc.property(posts, paths, fc.constantFrom(...SYSTEM_ACTIONS), (post, path, action) => {
        const actor: Actor = { person, name: '甲', posts: [post] };
        const named = rolesAllowed[action].includes(post.role);
        expect(mayAct(actor, action)).toBe(named && post.path.split('/').length === 3);
        expect(mayAct(actor, action, path)).toBe(named && path.startsWith(post.path));
      }),
    );
  });
});

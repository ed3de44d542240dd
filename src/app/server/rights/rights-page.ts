// docs/rights.md: the one table of roles and actions, drawn from the registers' rules, the system's actions and the contracts.
import type { AnyRegister } from '#matters';
import { ROLES, type Role, SYSTEM_ACTIONS, roleWords, rolesAllowed } from '#people';
import type { RouteContract, RouteRight } from '#platform';
import { READING, RELATIONS, type Relation, declaredToDo, declaredToSee, givenIn, partsIn } from './declared.ts';

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...heads), row(...heads.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const roleName = (role: Role): string => `${roleWords[role].zh} ${role}`;
const dot = (yes: boolean): string => (yes ? '●' : '');

const MEANING: Readonly<Record<RouteRight, string>> = {
  open: 'nobody has to sign in',
  own: 'what is the caller’s own, and nothing else',
  'same-for-all': 'whoever is signed in gets the same',
  action: 'the system action that is named, over the unit that it concerns',
  'in-scope': 'rows and counts of what the caller may see; none where that is nothing',
  readers: 'the same, refused (403) to whoever reads nothing at all',
  'one-in-scope': 'one thing, which is not there (404) for whoever may not see it',
  'by-rule': 'the rule of the step that is given or prepared: 404 unseen, 403 seen and not theirs',
};

const ABOUT: Readonly<Record<Relation, string>> = {
  own: 'its unit leads the matter or is addressed',
  above: 'its unit has issued it and stands right above the lead',
  top: 'its unit is the bureau',
  below: 'its unit lies under the lead',
  sibling: 'its unit lies beside the lead',
  assisting: 'its unit, of another branch, assists',
  none: 'its unit has nothing to do with it',
};

const systemTable = (): string =>
  table(
    ['Action', ...ROLES.map(roleName)],
    SYSTEM_ACTIONS.map((action) => [action, ...ROLES.map((role) => dot(rolesAllowed[action].includes(role)))]),
  );

const routeTable = (contracts: readonly RouteContract[]): string =>
  table(
    ['Route', 'Who may call', 'Right'],
    contracts.map(({ method, path, access, right }) => [`\`${method} ${path}\``, access, right]),
  );

/** One register: its rules, and by relation which roles they come to. */
function registerPart(register: AnyRegister): string {
  const parts = partsIn(register);
  const rolesOf = (yes: (role: Role, relation: Relation) => boolean) =>
    RELATIONS.map((relation) => ROLES.filter((role) => yes(role, relation)).join(' ') || '–');
  const rows = givenIn(register).map(({ type, rule, apart, targeted, opens }) => {
    const kept = apart.length > 0 ? `; apart from ${apart.map(({ event }) => event).join(', ')}` : '';
    const aimed = targeted ? '; units named lie in its reach' : '';
    const judged = opens ? '; judged on the units that it names' : '';
    const said = `${rule.of.join(', ')} · ${rule.reach === 'own' ? 'its own unit' : 'unit or above'}${judged}${aimed}${kept}`;
    return [type, said, ...rolesOf((role, relation) => declaredToDo({ role, relation }, rule, parts))];
  });
  return [
    `### ${register.label.zh} ${register.name}`,
    table(
      ['Command', 'Held over', ...RELATIONS],
      [['*sees it*', 'any part', ...rolesOf((role, relation) => declaredToSee({ role, relation }, parts))], ...rows],
    ),
  ].join('\n\n');
}

/** The whole page. */
export function rightsPage(registers: Iterable<AnyRegister>, contracts: readonly RouteContract[]): string {
  return [
    '# Rights',
    '<!-- Drawn by `node scripts/run.mjs scripts/rights.ts`; a test fails when this is not what the code says. -->',
    'A right is a role held over a unit. It counts in its own scope alone: two posts are never put together to make one right. Why and how it is held: `docs/decisions/0017-two-walls-for-rights.md`. What stands here is walked by `npm run torture:rights`, route by route, for every role at every relation and in every state that it lists; a short form runs with the other tests.',
    '## What a post reads',
    `Matters in which its unit, or one below it, has a part: ${READING.map(roleName).join(', ')}. The others see none. A matter in a compartment is seen by the people named in it alone, and by them only where a post of theirs reaches it.`,
    '## System actions',
    systemTable(),
    '## Routes',
    table(
      ['Right', 'Meaning'],
      Object.entries(MEANING).map(([right, meaning]) => [right, meaning]),
    ),
    routeTable(contracts),
    '## Steps of matters',
    'By where the unit of a post stands to the matter, the roles that may give each command. Who of them is kept out by the state, by a separation of duty or by an article is the register’s own rule.',
    table(
      ['Relation', 'Meaning'],
      RELATIONS.map((relation) => [relation, ABOUT[relation]]),
    ),
    ...[...registers].map(registerPart),
    '',
  ].join('\n\n');
}

// What is declared of rights over matters, as a table by itself: where somebody stands to a matter, whom a rule then lets do it, and
// who sees it. It is written apart from the rights function, by relations and not by paths, so that the two can be held together.
import type { AnyRegister } from '#matters';
import type { PartyRole, Role, Rule } from '#people';

/**
 * The unit of a post as it stands to a matter that is issued by one unit, led by a unit right below it and assisted by one of
 * another branch: `own` leads it, `above` has issued it, `top` is the bureau, `below` lies under the lead, `sibling` beside it,
 * `assisting` assists, and `none` has nothing to do with it.
 */
export const RELATIONS = ['own', 'above', 'top', 'below', 'sibling', 'assisting', 'none'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Whose units lie below. */
const BELOW: Readonly<Record<Relation, readonly Relation[]>> = {
  own: ['below'],
  above: ['own', 'below', 'sibling'],
  top: ['own', 'above', 'below', 'sibling', 'assisting', 'none'],
  below: [],
  sibling: [],
  assisting: [],
  none: [],
};

/** A part in a matter, and whose unit holds it. */
export interface HeldPart {
  readonly part: PartyRole;
  readonly by: Relation;
}

/** Who holds which part in the matter of the table. */
export const ARRANGED: readonly HeldPart[] = [
  { part: 'issuer', by: 'above' },
  { part: 'verifier', by: 'above' },
  { part: 'lead', by: 'own' },
  { part: 'addressee', by: 'own' },
  { part: 'assisting', by: 'assisting' },
];

/** Roles that read matters; the others see none, wherever they stand (SEC-08). */
export const READING: readonly Role[] = ['leader', 'supervisor', 'head', 'clerk', 'auditor'];

export interface Place {
  readonly role: Role;
  readonly relation: Relation;
}

const reaches = (relation: Relation, by: Relation): boolean => relation === by || BELOW[relation].includes(by);

/** Whether a post of this role there sees a matter in which these parts are held. */
export const declaredToSee = ({ role, relation }: Place, parts: readonly HeldPart[]): boolean =>
  READING.includes(role) && parts.some(({ by }) => reaches(relation, by));

/** Whether a post of this role there may give a command under the rule. */
export const declaredToDo = ({ role, relation }: Place, rule: Rule, parts: readonly HeldPart[]): boolean =>
  rule.roles.includes(role) &&
  parts.some(({ part, by }) => rule.of.includes(part) && (rule.reach === 'own' ? relation === by : reaches(relation, by)));

/** The commands of a register that people give, with their rules. */
export const givenIn = (register: AnyRegister) =>
  Object.entries(register.commands).flatMap(([type, { rule, apartFrom, targets, opens, label }]) =>
    rule === 'internal'
      ? []
      : [{ type, rule, label, apart: apartFrom ?? [], targeted: targets !== undefined, opens: opens !== undefined }],
  );

/** The parts of the table that the register's rules speak of. */
export function partsIn(register: AnyRegister): readonly HeldPart[] {
  const named = new Set(givenIn(register).flatMap(({ rule }) => rule.of));
  return ARRANGED.filter(({ part }) => named.has(part));
}

// What concerns the installation rather than a matter, and who may do it. The system administrator runs it, the security
// administrator says who may do what, the audit administrator checks both and changes nothing (SEC-08, SEC-20).
import { type Result, ok, refuse } from '#kernel';
import type { Actor, Role } from './organisation.ts';
import { type UnitPath, depthOf, isWithin } from './unit-path.ts';

export const SYSTEM_ACTIONS = [
  'import-organisation',
  'export-organisation',
  'administer-people',
  'end-sessions',
  'give-posts',
  'set-sign-in-rules',
  'see-recoveries',
  'consent-recovery',
  'import-calendar',
  'verify-ledger',
  'record-leave',
  'set-escalation',
  'foresee-escalation',
  'read-audit',
] as const;
export type SystemAction = (typeof SYSTEM_ACTIONS)[number];

/** The roles for each system action. */
export const rolesAllowed: Readonly<Record<SystemAction, readonly Role[]>> = {
  'import-organisation': ['administrator'],
  'export-organisation': ['administrator', 'security-administrator', 'auditor'],
  'administer-people': ['administrator'],
  'end-sessions': ['administrator', 'security-administrator'],
  'give-posts': ['security-administrator'],
  'set-sign-in-rules': ['security-administrator'],
  'see-recoveries': ['administrator', 'security-administrator'],
  'consent-recovery': ['security-administrator'],
  'import-calendar': ['administrator'],
  'verify-ledger': ['auditor', 'leader', 'audit-administrator'],
  'record-leave': ['leader', 'head', 'administrator'],
  'set-escalation': ['administrator'],
  'foresee-escalation': ['leader', 'supervisor'],
  'read-audit': ['auditor', 'audit-administrator'],
};

/** Actions that reach one person or unit at a time, and so may be held over a part of the bureau; the others need the top. */
const BY_SUBTREE: readonly SystemAction[] = [
  'administer-people',
  'end-sessions',
  'give-posts',
  'see-recoveries',
  'consent-recovery',
  'record-leave',
];

export const isSystemAction = (name: string): name is SystemAction => SYSTEM_ACTIONS.some((action) => action === name);

/** True when one post with an allowed role stands over the unit at `at`; without `at`, over a top unit (the whole bureau). */
export const mayAct = (actor: Actor, action: SystemAction, at?: UnitPath): boolean =>
  actor.posts.some(
    (post) => rolesAllowed[action].includes(post.role) && (at === undefined ? depthOf(post.path) === 1 : isWithin(at, post.path)),
  );

/** `mayAct` as a Result; refuses `not-your-right` (403). */
export const mayActOrRefuse = (actor: Actor, action: SystemAction, at?: UnitPath): Result<null> =>
  mayAct(actor, action, at) ? ok(null) : refuse('forbidden', 'not-your-right', { roles: [...rolesAllowed[action]] });

/** True when the actor may use the action at all: over the whole bureau, or where that suffices, over some unit. */
export const mayActSomewhere = (actor: Actor, action: SystemAction): boolean =>
  mayAct(actor, action) || (BY_SUBTREE.includes(action) && actor.posts.some(({ path }) => mayAct(actor, action, path)));

/** The system actions open to the actor, for menus. */
export const systemActionsOf = (actor: Actor): readonly SystemAction[] =>
  SYSTEM_ACTIONS.filter((action) => mayActSomewhere(actor, action));

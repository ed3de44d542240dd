// The three administrators: system, security, audit. No person is two of them (GB/T 22239-2019 8.1.5.1 to 8.1.5.3, SEC-20), and
// whoever is one holds no post of the business beside it, since none of them sees matters (8.1.4.2 d, SEC-08).
import { type LawReference, type Result, ok, refuse } from '#kernel';
import type { Role } from './organisation.ts';

export const ADMINISTRATORS = [
  'administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies readonly Role[];
export type AdministratorRole = (typeof ADMINISTRATORS)[number];

export const isAdministrator = (role: Role): role is AdministratorRole => ADMINISTRATORS.some((one) => one === role);

const THREE: LawReference = { rule: 'SEC-20', law: 'GB/T 22239-2019', article: '8.1.5.1' };
const LEAST: LawReference = { rule: 'SEC-08', law: 'GB/T 22239-2019', article: '8.1.4.2 d)' };

/** Whether one person may hold these roles. Refuses `administrators-apart` (SEC-20) and `administrator-alone` (SEC-08), both 409. */
export function mayHoldTogether(roles: readonly Role[]): Result<null> {
  const kinds = new Set(roles);
  const administrators = [...kinds].filter(isAdministrator);
  if (administrators.length > 1) return refuse('conflict', 'administrators-apart', { roles: administrators }, THREE);
  if (administrators.length === 1 && kinds.size > 1)
    return refuse('conflict', 'administrator-alone', { roles: administrators }, LEAST);
  return ok(null);
}

// The bureau as it stands: units in a tree of any depth, people, and the posts that join them.
import type { PersonId, UnitId } from '#kernel';
import type { UnitPath } from './unit-path.ts';

export const UNIT_KINDS = ['bureau', 'division', 'detachment', 'brigade', 'station'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** 单位. `code` is the bureau's own number for it, by which imports find it again; `order` ranks it among its siblings. */
export interface Unit {
  readonly id: UnitId;
  readonly parent: UnitId | null;
  readonly path: UnitPath;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly order: number;
  /** 发文机关代字: what the numbers of its official documents begin with; a unit without one issues none (DOC-12). */
  readonly issuingCode: string | null;
}

export const ROLES = [
  'leader',
  'supervisor',
  'head',
  'clerk',
  'administrator',
  'security-administrator',
  'audit-administrator',
  'auditor',
] as const;
/** 局领导、督办、单位负责人、经办人、系统管理员、安全管理员、审计管理员、审计. */
export type Role = (typeof ROLES)[number];

/** 岗位: one role of one person over one unit and everything below it. */
export interface Post {
  readonly unit: UnitId;
  readonly path: UnitPath;
  readonly role: Role;
  readonly title: string;
}

/** Whoever asks: a person with the posts that hold at this moment. */
export interface Actor {
  readonly person: PersonId;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** 人员. `account` is the name to sign in with, lower case, unique; it is never reused (SEC-03). */
export interface Person {
  readonly id: PersonId;
  readonly account: string;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly active: boolean;
}

// The organisation as a whole: read for comparison and export, and changed by an import in one transaction.
import { type Instant, type PersonId, type Result, ok } from '#kernel';
import {
  type ImportPlan,
  type ImportReport,
  type ImportTables,
  type OpenPost,
  type Organisation,
  type Person,
  planImport,
} from '#people';
import type { Reader, Tx } from '#platform/server';
import { endPosts, insertPeople, insertPosts, updatePeople, updateTitles } from './person-store.ts';
import { insertProposals } from './proposal-store.ts';
import { insertUnits, listAllUnits, updateUnits } from './unit-store.ts';

/** All units, all people, and the posts that hold. */
export async function readOrganisation(sql: Reader): Promise<Organisation> {
  return {
    units: await listAllUnits(sql),
    people: await sql<Person[]>`
      select id, account, name, staff_number as "staffNumber", active from person order by account`,
    posts: await sql<OpenPost[]>`
      select o.person_id as person, o.unit_id as unit, o.role, o.title
      from post o join unit u on u.id = o.unit_id where o.until is null order by u.path, o.role, o.person_id`,
  };
}

/** Keeps other imports out until the transaction ends, so that a plan is written over what it was made from. */
async function lockOrganisation(tx: Tx): Promise<void> {
  await tx`lock table unit, person, post in share row exclusive mode`;
}

/** Writes a plan; with a proposer, posts to be opened and ended stand as proposed. Sessions of people put out of use end. Copies of unit paths elsewhere have to follow `plan.moves`. */
export async function applyImport(tx: Tx, plan: ImportPlan, now: Instant, proposer: PersonId | null = null): Promise<void> {
  await insertUnits(tx, plan.newUnits);
  await updateUnits(tx, plan.changedUnits);
  await updatePeople(tx, plan.changedPeople);
  await insertPeople(tx, plan.newPeople);
  if (proposer) await insertProposals(tx, { opened: plan.openedPosts, ended: plan.endedPosts }, proposer, now);
  else {
    await endPosts(tx, plan.endedPosts, now);
    await insertPosts(tx, plan.openedPosts, now);
  }
  await updateTitles(tx, plan.retitledPosts);
}

export interface ImportRun {
  readonly importer: PersonId | null;
  readonly now: Instant;
  readonly newId: () => string;
  /** True writes the plan; false only reports what it would be. */
  readonly apply: boolean;
  /** True leaves posts to the security administrator: what would open or end them stands as proposed (SEC-20). */
  readonly proposes: boolean;
}

/**
 * Plans the tables against the organisation as it stands under a lock, and writes the plan when asked to.
 * A report with errors is a value, not a refusal, and writes nothing.
 */
export async function importOrganisation(tx: Tx, tables: ImportTables, run: ImportRun): Promise<Result<ImportReport>> {
  await lockOrganisation(tx);
  const report = planImport(tables, { existing: await readOrganisation(tx), newId: run.newId, importer: run.importer });
  if (run.apply && report.plan) await applyImport(tx, report.plan, run.now, run.proposes ? run.importer : null);
  return ok(report);
}

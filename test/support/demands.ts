// What tests of commitments begin with and look at: a demand of the test bureau, the state of a matter, somebody's inbox.
import type { JsonObject } from '#kernel';
import { type Engine, inboxScopes, listInbox } from '#matters/server';
import { whomOf } from '#people/server';
import type { Actor } from '#people';
import type { Database } from '#platform/server';
import type { TestBureau } from './bureau.ts';

/** The command that asks 东城支队 for something on behalf of the bureau, with whatever else is to be said of it. */
export const aDemand = ({ unit }: Pick<TestBureau, 'unit'>, over: JsonObject = {}): JsonObject & { type: string } => ({
  ...{ type: 'IssueCommitment', title: '完成执法车辆标识喷涂', sentence: '', itemKind: 'measure', source: null, parent: null },
  ...{ issuer: unit('临江局'), lead: unit('东城支队'), assisting: [], verifier: null, ownUnitMayVerify: false },
  ...{ leadOfficial: null, due: '2026-03-31', measure: { kind: 'done' } },
  ...over,
});

/** The stored state; throws where there is no such matter. */
export async function stateIn<State = JsonObject>(database: Database, matter: string): Promise<State> {
  const [row] = await database.reading(
    'system',
    (sql) => sql<{ fields: State }[]>`select fields from matter where id = ${matter}`,
  );
  if (!row) throw new Error('no matter');
  return row.fields;
}

/** What waits for somebody, as `action title`. */
export async function inboxOf(engine: Engine, actor: Actor): Promise<readonly string[]> {
  const scopes = inboxScopes(engine.registers.values(), actor);
  const steps = await engine.database.reading(whomOf(actor), (reader) => listInbox(reader, scopes, null, 100));
  return steps.map((step) => `${step.action} ${step.title}`);
}

// Binds what outsiders check the ledger by: keys, seals, proofs. The proof of an entry is for whoever may see its matter.
import { type MatterId, ok, refuse } from '#kernel';
import { consistencyProofRoute, inclusionProofRoute, sealKeysRoute, sealsRoute } from '#ledger';
import { listKeys, listSeals, proveConsistency, proveInclusion } from '#ledger/server';
import { type Engine, noteLook, seenMatter } from '#matters/server';
import type { Actor } from '#people';
import { whomOf } from '#people/server';
import { type Authenticate, type RouteTable, bindRoute } from '#platform/server';

const file = (text: string, fileName: string) => ok({ bytes: Buffer.from(text), mediaType: 'application/json', fileName });

export function bindLedgerRoutes(table: RouteTable, engine: Engine, authenticate: Authenticate<Actor>): void {
  const { database } = engine;
  bindRoute(table, sealKeysRoute, {
    authenticate: async () => ok(null),
    handler: () =>
      database.reading('nobody', async (sql) => {
        const [newest] = await listSeals(sql, 1, null);
        return ok({ body: { keys: [...(await listKeys(sql))], newest: newest ?? null } });
      }),
  });
  bindRoute(table, sealsRoute, {
    authenticate,
    handler: ({ query: { limit, below } }) =>
      database.reading('nobody', async (sql) =>
        ok({ body: { seals: [...(await listSeals(sql, limit, below ?? null))], keys: [...(await listKeys(sql))] } }),
      ),
  });
  bindRoute(table, consistencyProofRoute, {
    authenticate,
    handler: ({ query: { from, to } }) =>
      database.reading('nobody', async (sql) => {
        const proof = await proveConsistency(sql, from, to);
        return proof.ok ? file(proof.value, `consistency-${from}-${to}.json`) : proof;
      }),
  });
  bindRoute(table, inclusionProofRoute, {
    authenticate,
    handler: async ({ actor, params: { id, seq } }) => {
      const seen = await database.reading(whomOf(actor), async (sql) => {
        const matter = await seenMatter(sql, actor, id as MatterId); // the contract has checked its form
        return matter && seq <= matter.version ? { matter, proof: await proveInclusion(sql, matter.id, seq) } : null;
      });
      if (!seen) return refuse('not-found', 'not-there');
      const { matter, proof } = seen;
      if (!proof.ok) return proof;
      await noteLook(engine, actor, matter, 'proof');
      return file(proof.value, `${matter.number}-${seq}.json`);
    },
  });
}

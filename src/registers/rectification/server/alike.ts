// Which findings may be the same as one, across inspections and years, within what the asker may see. A person decides.
import { type Finding, rectificationApi as api, findAlike, findings, sameRule } from '#registers/rectification';
import { type MatterId, ok, refuse } from '#kernel';
import { seenMatter } from '#matters/server';
import { may, readScopes } from '#people';
import { whomOf } from '#people/server';
import { type RouteTable, bindRoute } from '#platform/server';
import type { RectificationDeps } from './deps.ts';
import { listKnownFindings } from './findings-store.ts';

const MOST = 5;

export function bindAlike(table: RouteTable, { engine, authenticate }: RectificationDeps): void {
  bindRoute(table, api.alikeRoute, {
    authenticate,
    handler: ({ actor, params }) =>
      engine.database.reading(whomOf(actor), async (reader) => {
        const matter = await seenMatter(reader, actor, params.id as MatterId); // the contract has checked its form
        if (!matter || matter.register !== findings.name) return refuse('not-found', 'not-there');
        const finding = matter.state as unknown as Finding; // the state of a finding
        const known = await listKnownFindings(reader, readScopes(actor), matter.id);
        const same = new Set(finding.sameAs.map((one) => one.finding));
        const open = known.filter(({ id }) => !finding.notSame.includes(id));
        const found = findAlike(finding, open, { most: MOST + same.size });
        const confirmed = open.filter(({ id }) => same.has(id) && !found.some(({ one }) => one.id === id));
        const shown = [...found, ...confirmed.map((one) => ({ one, likeness: 0 }))];
        const alike = shown.map(({ one: { unit, unitName, ...one }, likeness }) => ({
          ...one,
          ...{ unit: { id: unit, name: unitName }, likeness: Math.round(likeness * 100) / 100 },
          said: same.has(one.id) ? ('same' as const) : ('nothing' as const),
        }));
        return ok({ body: { alike, mayDecide: may(actor, sameRule, matter) } });
      }),
  });
}

// The preview against what a real engine serves: the same words and the same number but for its serial.
import { expect, test } from 'vitest';
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import type { Day, JsonObject, UnitId } from '#kernel';
import type { Draft, DraftFacts } from '#matters';
import { type Act, drafts } from '#registers/supervision';
import { stateIn, testDatabase } from '#test';
import { aTrial } from './a-trial.ts';

const database = await testDatabase({ poolSize: 4 });
const { unit, actor, engine, give, demand } = await aTrial(database);
engine.travel('2026-03-02');
const about = await demand('打通消防通道', { due: '2026-03-20' });

const rows = await database.owner<{ id: UnitId; name: string; issuingCode: string | null }[]>`
  select id, name, issuing_code as "issuingCode" from unit`;
const known = new Map(rows.map((row) => [row.id, row]));
const facts: DraftFacts = {
  ...{ today: '2026-03-02' as Day, calendar: openCalendar(OFFICIAL_YEARS), actor: actor('督办员'), matter: null },
  unit: (id) => known.get(id),
  person: () => undefined,
};

const said = {
  ...{ type: 'ServeNotice', power: 'follow-up', title: '加快消防通道整治', issue: '进度滞后\n台账缺失' },
  ...{ issuer: unit('临江局'), targets: [unit('东城支队'), unit('西城支队')] },
  commitments: [{ id: about, number: '重点〔2026〕1号' }],
};

test.each([
  ['notice', {}],
  ['urging', { wasDue: '2026-02-20' }],
  ['interview', { meeting: { on: '2026-03-05', time: '14:30', place: '三楼会议室' } }],
] as const)('%s: what the form showed is what was served', async (kind, over) => {
  const command: { readonly type: string } & JsonObject = { ...said, kind, ...over };
  const shown: Draft | undefined = drafts['ServeNotice']?.(null, command, facts) ?? undefined;
  const { id } = await give('督办员', 'supervision', null, command);
  const { document } = await stateIn<Act>(database, id);
  expect(document?.number.serial).toBeGreaterThan(0);
  expect(shown).toEqual({ refusal: null, document: { ...document, number: { ...document?.number, serial: null } } });
});

// The bulletin: figures drawn from the counts, within what the actor may see; and its issuing, which draws them again, so that
// no figure can be written by hand and none differs from what the composer saw.
import { textOfRuns } from '#documents';
import { type Day, type Result, type UnitId, ok, refuse } from '#kernel';
import { countListed, unitsById } from '#matters/server';
import { type Actor, isWithin, readScopes } from '#people';
import { listUnits } from '#people/server';
import type { BodyOf } from '#platform';
import type { Reader } from '#platform/server';
import {
  type Bulletin,
  type Counted,
  type Drawing,
  type Span,
  authorityTo,
  draftOf,
  namesIn,
  runsOf,
  spanOf,
  supervision,
  type supervisionApi,
} from '#registers/supervision';
import {
  type Figure,
  type LookBackCounts,
  NO_LOOK_BACKS,
  NO_PACE,
  type Period,
  addLookBacks,
  addPace,
  mattersBehind,
  rollUp,
} from '#situation';
import { sumLookBacks, sumPace, sumTransmission } from '#situation/server';
import { listFound, listLate } from './bulletin-store.ts';

export interface Composing {
  readonly actor: Actor;
  readonly issuer: UnitId;
  readonly units: readonly UnitId[];
  readonly year: number;
  readonly span: Span;
  readonly today: Day;
}

interface Seen {
  readonly all: Awaited<ReturnType<typeof listUnits>>;
  readonly period: Period;
}

/** Refused for whoever may not issue a bulletin to these units, before anything is counted. */
async function seenBy(reader: Reader, { actor, issuer, units, year, span, today }: Composing): Promise<Result<Seen>> {
  const known = await unitsById(reader, [issuer, ...units]);
  const granted = authorityTo('bulletin', issuer, units, { actor, unit: (id) => known.get(id) });
  if (!granted.ok) return granted;
  const period = spanOf(year, span, today);
  if (!period) return refuse('invalid', 'span-not-begun');
  const visible = await listUnits(reader, readScopes(actor));
  const top = visible.find(({ id }) => id === issuer);
  if (!top) return refuse('not-found', 'not-there');
  return ok({ all: visible.filter(({ path }) => isWithin(path, top.path)), period });
}

const KINDS = { 催办: 'urging', 督办通知: 'notice', 约谈: 'interview', 督导: 'check', 调度: 'dispatch' } as const;

/** Acts served, counted by the very list that the figure leads to. */
async function acts(reader: Reader, { actor, issuer, today }: Composing, { first, last }: Period) {
  const counted = Object.entries(KINDS).map(async ([name, kind]): Promise<[string, Counted]> => {
    const behind = { register: supervision.name, unit: issuer, mark: `served-${kind}`, openedFrom: first, openedTo: last };
    return [name, { count: await countListed(reader, actor, behind, today), behind }];
  });
  return Object.fromEntries(await Promise.all(counted));
}

/** All that the bulletin may speak of. */
async function drawingOf(reader: Reader, composing: Composing, { all, period }: Seen): Promise<Drawing> {
  const ids = all.map(({ id }) => id);
  const { issuer, units } = composing;
  const [pace, passed, lasting, served, found] = await Promise.all([
    sumPace(reader, ids, period),
    sumTransmission(reader, ids, period),
    sumLookBacks(reader, ids, period),
    acts(reader, composing, period),
    listFound(reader, units, period),
  ]);
  const paces = rollUp(all, pace.own, NO_PACE, addPace);
  const whole = paces.get(issuer) ?? NO_PACE;
  const looked = [...lasting.values()].reduce<LookBackCounts>(addLookBacks, NO_LOOK_BACKS);
  const counted = (unit: UnitId, figure: Figure, count: number): Counted => ({
    count,
    behind: mattersBehind(figure, { unit, reach: 'below' }, period),
  });
  const total = (of: 'issued' | 'acknowledged' | 'reported') => [...passed.values()].reduce((sum, counts) => sum + counts[of], 0);
  const chosen = all.filter(({ id }) => units.includes(id));
  return {
    period,
    overall: {
      到期应完成: counted(issuer, 'expected', whole.expected),
      已完成: counted(issuer, 'expectedDone', whole.expectedDone),
      到期未完成: counted(issuer, 'debt', whole.debt),
      新下达: counted(issuer, 'issued', total('issued')),
      已签收: counted(issuer, 'acknowledged', total('acknowledged')),
      已报告进展: counted(issuer, 'reported', total('reported')),
      回头看: counted(issuer, 'looked-back', looked.lookedBack),
      虚假销号: counted(issuer, 'never-done', looked.neverDone),
      反弹: counted(issuer, 'came-back', looked.cameBack),
      ...served,
    },
    units: await Promise.all(
      chosen.map(async ({ id, path, shortName }) => {
        const { expected, expectedDone, debt } = paces.get(id) ?? NO_PACE;
        return {
          ...{ unit: id, name: shortName, late: await listLate(reader, path, period.asOf) },
          ...{ expected: counted(id, 'expected', expected), done: counted(id, 'expectedDone', expectedDone) },
          debt: counted(id, 'debt', debt),
        };
      }),
    ),
    found,
  };
}

/** Figures, table and text to begin with. */
export async function draftBulletin(reader: Reader, composing: Composing) {
  const seen = await seenBy(reader, composing);
  if (!seen.ok) return seen;
  const draft = draftOf(await drawingOf(reader, composing, seen.value));
  return ok({ period: seen.value.period, draft });
}

type Written = BodyOf<typeof supervisionApi.issueBulletinRoute>;

/** The bulletin as it is issued. Refuses figures that are unknown, typed by hand, or other than those that were seen. */
export async function composeBulletin(
  reader: Reader,
  composing: Composing,
  written: Written,
): Promise<Result<{ readonly bulletin: Bulletin; readonly issue: string }>> {
  const drawn = await draftBulletin(reader, composing);
  if (!drawn.ok) return drawn;
  const { period, draft } = drawn.value;
  const { figures } = draft;
  const texts = [written.basis, written.overview, ...written.problems.map(({ text }) => text), ...written.demands];
  const moved = texts.flatMap(namesIn).filter((name) => figures[name] && written.seen[name] !== figures[name].text);
  if (moved.length > 0) return refuse('conflict', 'figures-have-moved', { names: [...new Set(moved)] });
  const runs = texts.map((text) => runsOf(text, figures));
  const wrong = runs.find((one) => !one.ok);
  if (wrong && !wrong.ok) return wrong;
  const [basis = [], overview = [], ...rest] = runs.flatMap((one) => (one.ok ? [one.value] : []));
  const problems = written.problems.map(({ title }, index) => ({ title, text: rest[index] ?? [] }));
  const { columns, rows } = draft.table;
  const { first: from, last: to, asOf } = period;
  const bulletin = {
    ...{ from, to, asOf, subject: written.subject, basis, overview, figures: { columns, rows } },
    ...{ problems, demands: rest.slice(problems.length) },
  };
  return ok({ bulletin, issue: textOfRuns(overview) });
}

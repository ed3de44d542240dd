// The timeline of a matter: its ledger entries with the names that they mention.
import type { MatterId } from '#kernel';
import { read, sealedUpTo } from '#ledger/server';
import type { mattersApi } from '#matters';
import type { Reader } from '#platform/server';
import { namesIn } from './names-store.ts';

const LONGEST = 2000;

/** Long texts (a directive's own) are cut for the timeline; the ledger and the matter keep them whole. */
function bodyOf(text: string): Record<string, unknown> {
  const { type: _, clocks: __, stopped: ___, ...body } = JSON.parse(text) as Record<string, unknown>; // written by the engine
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
    ]),
  );
}

export async function timelineOf(reader: Reader, matter: MatterId) {
  const entries = await read(reader, matter);
  const names = await namesIn(
    reader,
    entries.map((entry) => `${entry.actor} ${entry.body.length > 50_000 ? '' : entry.body}`).join(' '),
  );
  const shown: mattersApi.TimelineEntry[] = entries.map(({ seq, at, actor, type, body, hash }) => ({
    seq,
    at,
    actor: actor === 'system' ? null : { id: actor, name: names.people[actor] ?? '' },
    type,
    body: bodyOf(body),
    hash,
  }));
  return { entries: shown, sealedUpTo: await sealedUpTo(reader, matter), units: { ...names.units }, people: { ...names.people } };
}

// The chain of one matter: each entry's hash covers its content and the hash before it (docs/ledger-format.md).
import type { Instant, Json, MatterId, PersonId } from '#kernel';
import { canonicalJson } from './canonical-json.ts';

/** Who made an entry: a person, or the system itself (the sweep of clocks). */
export type EntryActor = PersonId | 'system';

/** What happened, before it has a place in the chain. `body` is the canonical JSON of the event. */
export interface EntryDraft {
  readonly matter: MatterId;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: EntryActor;
  readonly type: string;
  readonly body: string;
}

/** An entry in its place. `previous` and `hash` are lower-case hex SHA-256; the first entry's `previous` is GENESIS. */
export interface Entry extends EntryDraft {
  readonly previous: string;
  readonly hash: string;
}

/** SHA-256 of UTF-8 text as lower-case hex; given by the caller, so that this file runs anywhere. */
export type Digest = (text: string) => string;

export const GENESIS = '0'.repeat(64);

/** The bytes that an entry's hash covers: canonical JSON of the seven members, the body nested as the value it is. */
export const entryText = (entry: EntryDraft & { readonly previous: string }): string =>
  `{"actor":"${entry.actor}","at":"${entry.at}","body":${entry.body},"matter":"${entry.matter}","previous":"${entry.previous}","seq":${entry.seq},"type":${JSON.stringify(entry.type)}}`;

/** Where the chain stands after an entry. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export interface Happening {
  readonly type: string;
  readonly body: Json;
}

export interface Circumstances {
  readonly matter: MatterId;
  readonly at: Instant;
  readonly actor: EntryActor;
}

/** Links happenings behind a head (null: a new chain), in order; sequence numbers are consecutive from 1. */
export function link(head: ChainHead | null, happenings: readonly Happening[], where: Circumstances, digest: Digest): Entry[] {
  let { seq, hash: previous } = head ?? { seq: 0, hash: GENESIS };
  return happenings.map(({ type, body }) => {
    seq += 1;
    const draft = { ...where, seq, type, body: canonicalJson(body), previous };
    const entry = { ...draft, hash: digest(entryText(draft)) };
    previous = entry.hash;
    return entry;
  });
}

export type ChainFault =
  | { readonly fault: 'sequence'; readonly matter: MatterId; readonly expected: number; readonly found: number }
  | { readonly fault: 'previous'; readonly matter: MatterId; readonly seq: number }
  | { readonly fault: 'hash'; readonly matter: MatterId; readonly seq: number };

/** The first entry that breaks its chain, or null. Entries are those of one matter in order of sequence. */
export function verifyChain(entries: Iterable<Entry>, digest: Digest): ChainFault | null {
  let expected = 1;
  let previous = GENESIS;
  for (const entry of entries) {
    if (entry.seq !== expected) return { fault: 'sequence', matter: entry.matter, expected, found: entry.seq };
    if (entry.previous !== previous) return { fault: 'previous', matter: entry.matter, seq: entry.seq };
    if (digest(entryText(entry)) !== entry.hash) return { fault: 'hash', matter: entry.matter, seq: entry.seq };
    previous = entry.hash;
    expected += 1;
  }
  return null;
}

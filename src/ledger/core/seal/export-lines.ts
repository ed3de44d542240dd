// The lines of an exported ledger (docs/ledger-format.md): canonical JSON, one a line, each ended by a line feed.
import type { Json } from '#kernel';
import { canonicalJson } from '../canonical-json.ts';
import type { Entry } from '../chain.ts';
import type { HashName, Seal, SealKey } from './statement.ts';

export const FORMAT_VERSION = 2;

const line = (value: Json): string => `${canonicalJson(value)}\n`;

export const headLine = (id: string, hash: HashName): string => line({ ledger: { hash, id, version: FORMAT_VERSION } });
export const keyLine = (key: SealKey): string => line({ key });
export const sealLine = (seal: Seal): string => line({ seal });
export const endLine = (counts: { readonly entries: number; readonly keys: number; readonly seals: number }): string =>
  line({ end: { ...counts } });

/** The body stands as the canonical text that it is. */
const entryMembers = (e: Entry): string =>
  `{"actor":"${e.actor}","at":"${e.at}","body":${e.body},"hash":"${e.hash}","matter":"${e.matter}","previous":"${e.previous}","seq":${e.seq},"type":${JSON.stringify(e.type)}}`;

export const entryLine = (entry: Entry): string => `{"entry":${entryMembers(entry)}}\n`;

const listed = (items: readonly Json[]): string => canonicalJson([...items]);

export interface Proved {
  readonly entry: Entry;
  readonly position: number;
  readonly seal: Seal;
  readonly keys: readonly SealKey[];
  /** Hashes in hex. */
  readonly path: readonly string[];
}

/** A file that proves one entry to be in a seal. */
export const inclusionText = ({ entry, position, seal, keys, path }: Proved): string =>
  `{"inclusion":{"entry":${entryMembers(entry)},"keys":${listed(keys)},"path":${listed(path)},"position":${position},"seal":${canonicalJson(seal)}}}\n`;

/** A file that proves a later seal to begin with an earlier one. */
export const consistencyText = (proved: {
  readonly earlier: Seal;
  readonly later: Seal;
  readonly keys: readonly SealKey[];
  readonly path: readonly string[];
}): string => line({ consistency: { ...proved, keys: [...proved.keys], path: [...proved.path] } });

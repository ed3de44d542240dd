// The ledger's pure part: canonical JSON, the chain of a matter, digests that stand for personal values.
export { verifyLedgerRoute } from './api.ts';
export { canonicalJson, sameJson } from './canonical-json.ts';
export {
  type ChainFault,
  type ChainHead,
  type Circumstances,
  type Digest,
  type Entry,
  type EntryActor,
  type EntryDraft,
  GENESIS,
  type Happening,
  entryText,
  link,
  verifyChain,
} from './chain.ts';
export { type PersonalValue, type Sealed, sealOf } from './sealed.ts';

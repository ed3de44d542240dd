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
export { type GrowingTree, type HashBytes, type KeptNode, growTree, leafHash } from './seal/merkle.ts';
export { type ConsistencyClaim, type LoadNodes, type TreeReader, isConsistent, readTree, rootByInclusion } from './seal/proof.ts';
export { consistencyProofRoute, inclusionProofRoute, sealKeysRoute, sealsRoute } from './seal/seal-api.ts';
export { HASH_NAMES, type HashName, Seal, SealKey, keyText, sealText } from './seal/statement.ts';
export { type PersonalValue, type Sealed, sealOf } from './sealed.ts';
export {
  FORMAT_VERSION,
  type Proved,
  consistencyText,
  endLine,
  entryLine,
  headLine,
  inclusionText,
  keyLine,
  sealLine,
} from './seal/export-lines.ts';
export { ledgerRefusals } from './words.ts';

// The ledger's only writer and its readers.
export { append, hasOthersAfter, read, readAll, typesBy } from './ledger-store.ts';
export { eraseSubject, seal, unseal } from './sealed-store.ts';
export { sha256 } from './sha256.ts';
export { HASHES, SCHEMES, type SignatureScheme } from './seal/algorithms.ts';
export { exportLedger } from './seal/export-ledger.ts';
export { type KeyFolder, keyFolder } from './seal/key-folder.ts';
export { type SealsVerified, verifySeals } from './seal/check-seals.ts';
export { proveConsistency, proveInclusion } from './seal/proofs.ts';
export { listKeys, listSeals, sealedUpTo } from './seal/seal-store.ts';
export { type SealOptions, type Sealed, sealLedger } from './seal/make-seal.ts';

// What tests and measurements use of the verifier, which itself is one plain file.
export interface VerifyOptions {
  readonly keys?: readonly string[];
  readonly roots?: readonly string[];
}
export interface LedgerVerifier {
  readonly line: (bytes: Uint8Array) => void;
  readonly finish: () => void;
  readonly facts: () => { readonly [name: string]: unknown };
  readonly fork: () => LedgerVerifier;
}
export type Outcome =
  | { readonly ok: true; readonly facts: { readonly [name: string]: unknown } }
  | { readonly ok: false; readonly line: number; readonly fault: string };
export function ledgerVerifier(options?: VerifyOptions): LedgerVerifier;
export function verifyProof(bytes: Uint8Array, options?: VerifyOptions): { readonly [name: string]: unknown };
export function verifyFile(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, options?: VerifyOptions): Promise<Outcome>;

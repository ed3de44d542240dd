// The unit's side of what is written on site: who signed, or how it was refused (SAF-09).
import { type Result, ok, refuse } from '#kernel';
import { LAW } from './law.ts';
import type { Signed } from './check/check.ts';

/** Refuses a record of which neither is said. */
export function bothSigned({ signatory, refusal }: { readonly [K in keyof Signed]?: string | null | undefined }): Result<Signed> {
  if (!signatory && !refusal) return refuse('invalid', 'unit-signature-missing', {}, LAW.signed);
  return ok({ signatory: signatory ?? null, refusal: refusal ?? null });
}

// What reading a directive's file gives, the limits it is held to, and refusals that only intake's own codes can make.
import { type IntakeCode } from '#directives';
import { type Refusal, type RefusalKind, type Result, refuse } from '#kernel';

export type DirectiveMediaType =
  | 'text/plain'
  | 'text/markdown'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** The words of a directive as they stand in its file: newlines are \n, control characters are gone, nothing else is changed. */
export interface DirectiveText {
  readonly text: string;
  readonly mediaType: DirectiveMediaType;
  /** How the bytes were read; null for forms that carry their own (docx, pdf). */
  readonly encoding: TextEncoding | null;
  /** Pages of a pdf; absent elsewhere. */
  readonly pages?: number;
}

export interface IntakeLimits {
  readonly bytes: number;
  readonly characters: number;
  /** Unpacked size of all parts of a docx, in bytes. */
  readonly unpackedBytes: number;
  readonly pages: number;
  readonly milliseconds: number;
  readonly memoryMegabytes: number;
}

export const INTAKE_LIMITS: IntakeLimits = {
  bytes: 20 * 1024 * 1024,
  characters: 300_000,
  unpackedBytes: 200 * 1024 * 1024,
  pages: 2000,
  milliseconds: 30_000,
  memoryMegabytes: 384,
};

/** What a reader of one form hands on. `asides` are lines outside the running text (page headers, text boxes) that may bear a mark. */
export interface ReadText {
  readonly text: string;
  readonly asides: readonly string[];
  readonly pages?: number;
}

/** Readers run in a worker too, so what they give must survive a structured clone: plain values only. */
export type Reading = Result<ReadText>;

const KINDS: Partial<Record<IntakeCode, RefusalKind>> = { 'intake-too-large': 'too-large', 'intake-busy': 'unavailable' };

/** Turns a file down with one of intake's codes. */
export const refuseFile = (
  code: IntakeCode,
  facts?: NonNullable<Refusal['facts']>,
  law?: Refusal['law'],
): { readonly ok: false; readonly refusal: Refusal } => refuse(KINDS[code] ?? 'invalid', code, facts, law);

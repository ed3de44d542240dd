// Intake: from an uploaded or pasted directive to its words, or a refusal that says why not. Nothing is stored here; the
// caller stores what comes back, so a refused file leaves no trace.
import { type Result, ok } from '#kernel';
import { type DirectiveText, INTAKE_LIMITS, type IntakeLimits, type ReadText, refuseFile } from './directive-text.ts';
import { type DirectiveForm, MEDIA_TYPES, recognise } from './form.ts';
import { decode } from './plain/decode.ts';
import { isBlank, tidy } from './plain/tidy.ts';
import { readInWorker } from './read-in-worker.ts';
import { asidesOfName, refuseMarked } from './secrecy-mark.ts';

export interface ReadOptions {
  readonly limits?: Partial<IntakeLimits>;
}

/**
 * Reads txt, md, docx and pdf (with a text layer). The name serves to tell forms apart and may bear a mark; it is not a path.
 * Refuses with a code of `intakeWords`: size, emptiness, form, encryption, damage, scan, secrecy mark (DOC-40), length.
 * Never throws; docx and pdf are parsed in a worker of bounded memory and time.
 */
export async function readDirective(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Result<DirectiveText>> {
  const limits = { ...INTAKE_LIMITS, ...options.limits };
  if (bytes.length === 0) return refuseFile('intake-empty-file');
  if (bytes.length > limits.bytes) return refuseFile('intake-too-large', { limit: Math.round(limits.bytes / 1024 / 1024) });
  const form = recognise(bytes, name);
  if (!form.ok) return form;
  if (form.value === 'docx' || form.value === 'pdf') {
    const reading = await readInWorker({ form: form.value, bytes, limits });
    return reading.ok ? finish(reading.value, form.value, null, name, limits) : reading;
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  return finish({ text: decoded.value.text, asides: [] }, form.value, decoded.value.encoding, name, limits);
}

/** The same rules for text that was pasted into the page. */
export function readPastedDirective(text: string, options: ReadOptions = {}): Result<DirectiveText> {
  return finish({ text, asides: [] }, 'txt', 'utf-8', '', { ...INTAKE_LIMITS, ...options.limits });
}

function finish(
  reading: ReadText,
  form: DirectiveForm,
  encoding: DirectiveText['encoding'],
  name: string,
  limits: IntakeLimits,
): Result<DirectiveText> {
  const text = tidy(reading.text);
  const marked = refuseMarked(text.slice(0, limits.characters), [...reading.asides, ...asidesOfName(name)]);
  if (marked) return marked;
  if (isBlank(text)) return refuseFile('intake-empty-file');
  if (text.length > limits.characters) return refuseFile('intake-too-long', { limit: limits.characters });
  return ok({ text, mediaType: MEDIA_TYPES[form], encoding, ...(reading.pages === undefined ? {} : { pages: reading.pages }) });
}

// Bytes of a plain text to characters: a byte order mark decides, then strict UTF-8, then GB18030 if it looks like Chinese.
import { type Result, ok } from '#kernel';
import { type TextEncoding, refuseFile } from '../directive-text.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const MARKS: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** At least this share of the double bytes must be everyday characters before bytes are taken for GB18030. */
const EVERYDAY_SHARE = 0.7;

/** Above this share of control bytes, or with any NUL, the content is not text. */
const CONTROL_SHARE = 0.02;

/** Characters and the encoding they were read with; refuses binary content and encodings that it cannot be sure of. */
export function decode(bytes: Uint8Array): Result<Decoded> {
  const mark = MARKS.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte));
  if (mark) {
    const text = strictly(mark.encoding, bytes);
    if (text === null) return refuseFile('intake-unknown-encoding');
    return looksBinary(text) ? refuseFile('intake-binary-text') : ok({ text, encoding: mark.encoding });
  }
  if (looksBinary(bytes)) return refuseFile('intake-binary-text');
  const unicode = strictly('utf-8', bytes);
  if (unicode !== null && !mayBeNational(unicode, bytes)) return ok({ text: unicode, encoding: 'utf-8' });
  if (unicode === null && isCutShort(bytes)) return refuseFile('intake-broken-file');
  const national = looksChinese(bytes) ? strictly('gb18030', bytes) : null;
  if (national === null && unicode !== null) return ok({ text: unicode, encoding: 'utf-8' });
  return national === null ? refuseFile('intake-unknown-encoding') : ok({ text: national, encoding: 'gb18030' });
}

function strictly(encoding: TextEncoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Chinese in UTF-8 up to its last bytes, which begin a character that never ends: the file was cut. */
function isCutShort(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return /\p{Script=Han}/u.test(text);
  } catch {
    return false;
  }
}

/**
 * A few short words (支, 联通) are valid UTF-8 by chance when written in GBK. They then read as Latin, Greek or Arabic
 * letters without one Chinese character. Chance does not last beyond a few characters.
 */
const mayBeNational = (unicode: string, bytes: Uint8Array): boolean =>
  bytes.length <= 12 && !/[\u0800-\uffff]/.test(unicode) && bytes.filter((byte) => byte >= 0x80).length * 2 > bytes.length;

/** Works on bytes and on decoded characters: a text has no NUL and next to no controls but tab, newline and form feed. */
function looksBinary(content: Uint8Array | string): boolean {
  let controls = 0;
  for (let index = 0; index < content.length; index++) {
    const code = typeof content === 'string' ? content.charCodeAt(index) : (content[index] ?? 0);
    if (code === 0) return true;
    if (code < 32 && !(code >= 9 && code <= 13) && code !== 0x1a) controls++;
  }
  return controls > content.length * CONTROL_SHARE;
}

/**
 * Chinese prose in GBK is nearly all first-level characters and punctuation (lead A1–A3 or B0–D7, trail from A1).
 * Big5, Latin-1 or UTF-8 cut in the middle decode as GB18030 too, but into rare characters.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let everyday = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[++index] ?? 0;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) everyday++;
  }
  return pairs > 0 && everyday >= pairs * EVERYDAY_SHARE;
}

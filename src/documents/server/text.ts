// Whether bytes are text in an encoding that the bureau's files use: UTF-8, UTF-16 with its mark, or GB18030.
import type { ByteSource } from './byte-source.ts';

const STEP = 1 << 20;
/** Control characters other than those that lay text out, and two code points that are no characters. */
const CONTROL = /[^\P{Cc}\t\n\f\r\u0085]|[\ufffe\uffff]/u;

/** True when the whole source decodes without a fault in one of the encodings. A source above `limit` bytes is not text. */
export async function isText(source: ByteSource, limit: number): Promise<boolean> {
  if (source.size > limit) return false;
  const mark = await source.read(0, 2);
  if (mark[0] === 0xff && mark[1] === 0xfe) return decodes(source, 'utf-16le');
  if (mark[0] === 0xfe && mark[1] === 0xff) return decodes(source, 'utf-16be');
  return (await decodes(source, 'utf-8')) || (await decodes(source, 'gb18030'));
}

async function decodes(source: ByteSource, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < source.size; at += STEP)
      if (CONTROL.test(decoder.decode(await source.read(at, STEP), { stream: true }))) return false;
    return !CONTROL.test(decoder.decode());
  } catch {
    return false;
  }
}

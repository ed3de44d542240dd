// What a file is by its bytes, and whether its name says the same. Nothing is trusted that the sender says about it.
import { ok, type Result, refuse } from '#kernel';
import { extensionOf, type FileKind, MEDIA_TYPES, type MediaType } from '#documents';
import { type ByteSource, bytesIn } from './byte-source.ts';
import { RUNNABLE, signatureOf } from './signature.ts';
import { isText } from './text.ts';
import { readZipDirectory } from './zip-directory.ts';

export interface Sniffed {
  readonly kind: FileKind;
  readonly mediaType: string;
}

const HEAD = 1024;
const TEXT_LIMIT = 20_000_000;

/**
 * The kind of a file. Refuses an empty file, programs and scripts by content or name, macros, encrypted Office files, old
 * Office formats, types that are not in `MEDIA_TYPES`, and content that does not fit the name's extension. A name without an
 * extension goes by the content alone.
 */
export const sniff = (bytes: Uint8Array, name: string): Promise<Result<Sniffed>> => sniffSource(bytesIn(bytes), name);

/** The same for bytes that lie in a file. */
export async function sniffSource(source: ByteSource, name: string): Promise<Result<Sniffed>> {
  if (source.size === 0) return refuse('invalid', 'file-empty');
  const named = extensionOf(name);
  if (RUNNABLE.has(named)) return refuse('invalid', 'file-executable', { found: named });
  const found = await kindOf(source);
  if (!found.ok) return found;
  const { type, extensions }: MediaType = MEDIA_TYPES[found.value];
  if (named !== '' && !extensions.includes(named)) return misnamed(named, found.value);
  return ok({ kind: found.value, mediaType: type });
}

async function kindOf(source: ByteSource): Promise<Result<FileKind>> {
  const signature = signatureOf(await source.read(0, HEAD));
  if (!signature)
    return (await isText(source, TEXT_LIMIT)) ? ok('text') : refuse('invalid', 'file-type-not-taken', { found: '?' });
  switch (signature.is) {
    case 'kind':
      return ok(signature.kind);
    case 'program':
      return refuse('invalid', 'file-executable', { found: signature.name });
    case 'other':
      return refuse('invalid', 'file-type-not-taken', { found: signature.name });
    case 'container':
      return signature.container === 'zip' ? kindOfZip(source) : refuseOle(source);
  }
}

/** A known extension over other content is a false name; an unknown one is a type that is not taken. */
function misnamed(named: string, found: FileKind): Result<never> {
  const known = Object.values<MediaType>(MEDIA_TYPES).some(({ extensions }) => extensions.includes(named));
  return known
    ? refuse('invalid', 'file-not-what-its-name-says', { named, found })
    : refuse('invalid', 'file-type-not-taken', { found: named });
}

const PARTS: readonly (readonly [string, FileKind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
  ['OFD.xml', 'ofd'],
];

async function kindOfZip(source: ByteSource): Promise<Result<FileKind>> {
  const entries = await readZipDirectory(source);
  if (!entries) return refuse('invalid', 'file-broken');
  if (entries.some(({ encrypted }) => encrypted)) return refuse('invalid', 'file-encrypted');
  const names = new Set(entries.map(({ name }) => name));
  const kinds = PARTS.filter(([part]) => names.has(part));
  const kind = kinds[0]?.[1];
  const isOffice = kind === 'ofd' || names.has('[Content_Types].xml');
  // A package that is two documents at once shows each program another one.
  if (!kind || kinds.length > 1 || !isOffice) return refuse('invalid', 'file-type-not-taken', { found: 'zip' });
  if ([...names].some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return refuse('invalid', 'file-macros');
  return ok(kind);
}

/** The old container also wraps Office files with a password; its directory then names EncryptedPackage, in UTF-16. */
async function refuseOle(source: ByteSource): Promise<Result<never>> {
  const mark = Buffer.from('EncryptedPackage', 'utf16le');
  const step = 1 << 20;
  for (let at = 0; at < source.size; at += step)
    if ((await source.read(at, step + mark.length)).includes(mark)) return refuse('invalid', 'file-encrypted');
  return refuse('invalid', 'file-old-office');
}

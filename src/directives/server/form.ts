// Which form a file really has, by its first bytes and, for packages, by their parts; and whether its name says the same.
import { type Result, ok } from '#kernel';
import { type DirectiveMediaType, refuseFile } from './directive-text.ts';
import { type ZipDirectory, openZip } from './docx/zip.ts';
import { decode } from './plain/decode.ts';

export type DirectiveForm = 'docx' | 'pdf' | 'md' | 'txt';

export const MEDIA_TYPES: Readonly<Record<DirectiveForm, DirectiveMediaType>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown',
  txt: 'text/plain',
};

const EXTENSIONS: Readonly<Record<string, DirectiveForm>> = {
  docx: 'docx',
  pdf: 'pdf',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
  text: 'txt',
};

const OLD_WORD = new Set(['doc', 'wps', 'dot', 'wpt']);

/** Starts of files that people do upload by mistake, with the name that a refusal gives them. */
const SIGNATURES: readonly { readonly form: string; readonly bytes: RegExp }[] = [
  { form: 'PNG', bytes: /^89504e470d0a1a0a/ },
  { form: 'JPEG', bytes: /^ffd8ff/ },
  { form: 'GIF', bytes: /^47494638/ },
  { form: 'TIFF', bytes: /^(49492a00|4d4d002a)/ },
  { form: 'WebP', bytes: /^52494646.{8}57454250/ },
  { form: 'BMP', bytes: /^424d.{8}00000000/ },
  { form: 'RTF', bytes: /^7b5c727466/ },
  { form: 'RAR', bytes: /^526172211a07/ },
  { form: '7z', bytes: /^377abcaf271c/ },
  { form: 'gzip', bytes: /^1f8b08/ },
  { form: 'CAJ', bytes: /^43414a00/ },
];

const PDF = '%PDF-';
const OLE = 'd0cf11e0a1b11ae1';
const ZIP = ['504b0304', '504b0506', '504b0708'];

/** The last extension of a name in lower case, or an empty string; a number after a point (通知2026.5) is none. */
export const extensionOf = (name: string): string => /\.([a-z][a-z0-9]{0,9})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The form to read the file as. Refuses what has no reader here, and a file whose content is of another form than its
 * name says; a name without an extension (pasted, standard input) goes by the content alone.
 */
export function recognise(bytes: Uint8Array, name: string): Result<DirectiveForm> {
  const extension = extensionOf(name);
  const named = EXTENSIONS[extension];
  const found = formOf(bytes, extension);
  if (!found.ok) return found;
  if (found.value === 'doc' || (found.value === 'RTF' && OLD_WORD.has(extension))) return refuseFile('intake-old-word');
  if (found.value === 'txt') return recogniseText(bytes, extension);
  const readable = found.value === 'docx' || found.value === 'pdf' ? found.value : null;
  if (readable && (named === readable || extension === '')) return ok(readable);
  if (named || (readable && OLD_WORD.has(extension))) return mismatch(extension, found.value);
  return refuseFile('intake-unsupported-type', { form: readable ? extension : found.value });
}

function recogniseText(bytes: Uint8Array, extension: string): Result<DirectiveForm> {
  const named = EXTENSIONS[extension];
  if (named === 'docx' || named === 'pdf' || OLD_WORD.has(extension))
    return decode(bytes).ok ? mismatch(extension, 'txt') : refuseFile('intake-broken-file');
  if (named || extension === '') return ok(named ?? 'txt');
  return refuseFile('intake-unsupported-type', { form: extension });
}

/** A form's name: `docx`, `pdf`, `doc`, another that has no reader, or `txt` for anything without a signature. */
function formOf(bytes: Uint8Array, extension: string): Result<string> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  const hex = head.toString('hex', 0, 32);
  const known = SIGNATURES.find((signature) => signature.bytes.test(hex));
  if (known) return ok(known.form);
  if (hex.startsWith(OLE)) return formOfOle(bytes);
  if (ZIP.some((start) => hex.startsWith(start))) return formOfPackage(bytes);
  const at = head.indexOf(PDF);
  // Readers of PDF allow rubbish before the header within the first kilobyte (mail gateways add it); a text may speak of it.
  return ok(at === 0 || (at > 0 && (extension === 'pdf' || !decode(bytes).ok)) ? 'pdf' : 'txt');
}

const mismatch = (named: string, found: string) => refuseFile('intake-not-what-its-name-says', { named, found });

/** The old container of Office also wraps password-protected docx: its directory then names EncryptedPackage (in UTF-16). */
function formOfOle(bytes: Uint8Array): Result<string> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (entry: string) => content.includes(Buffer.from(entry, 'utf16le'));
  if (has('EncryptedPackage')) return refuseFile('intake-encrypted');
  if (has('WordDocument')) return isProtectedWord(content) ? refuseFile('intake-encrypted') : ok('doc');
  if (has('Workbook') || has('Book')) return ok('xls');
  return ok(has('PowerPoint Document') ? 'ppt' : 'doc');
}

/** Word's file block starts at a sector's beginning with A5EC; bit 8 of its flags says that the rest is encrypted. */
function isProtectedWord(content: Buffer): boolean {
  for (let offset = 512; offset + 12 <= content.length; offset += 512)
    if (content.readUInt16LE(offset) === 0xa5ec) return (content.readUInt16LE(offset + 10) & 0x0100) !== 0;
  return false;
}

function formOfPackage(bytes: Uint8Array): Result<string> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const other = otherPackage(zip.value);
  if (other) return ok(other);
  const macros = [...zip.value.entries.keys()].some((entry) => /(^|\/)vbaProject\.bin$/i.test(entry));
  return macros ? refuseFile('intake-macros') : ok('docx');
}

/** The kind of a package that is no Word document, by the parts that only it has; null for a Word document. */
function otherPackage({ entries }: ZipDirectory): string | null {
  if (entries.has('OFD.xml')) return 'ofd';
  if (entries.has('xl/workbook.xml')) return 'xlsx';
  if (entries.has('ppt/presentation.xml')) return 'pptx';
  if (entries.has('META-INF/container.xml')) return 'epub';
  if (entries.has('content.xml') && entries.has('mimetype')) return 'odt';
  return entries.has('[Content_Types].xml') ? null : 'zip';
}

// The first bytes by which files are known: those that are taken, those that never are, and some that deserve a name.
import type { FileKind } from '#documents';

/** What the head of a file says; `container` needs a look inside. */
export type Signature =
  | { readonly is: 'kind'; readonly kind: FileKind }
  | { readonly is: 'container'; readonly container: 'zip' | 'ole' }
  | { readonly is: 'program'; readonly name: string }
  | { readonly is: 'other'; readonly name: string };

const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/^4d5a(?:..)*?00/, 'Windows program'],
  [/^7f454c46/, 'ELF program'],
  [/^(feedface|feedfacf|cefaedfe|cffaedfe|cafebabe)/, 'Mach-O or Java program'],
  [/^4c0000000114020000000000c000000000000046/, 'Windows shortcut'],
  [/^0061736d/, 'WebAssembly program'],
  [/^6465780a/, 'Android program'],
  [/^2321/, 'script'],
];

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^7b5c727466/, 'RTF'],
  [/^526172211a07/, 'RAR'],
  [/^377abcaf271c/, '7z'],
  [/^1f8b/, 'gzip'],
  [/^(49492a00|4d4d002a)/, 'TIFF'],
  [/^424d.{8}00000000/, 'BMP'],
  [/^43414a00/, 'CAJ'],
  [/^52494646.{8}(57415645|41564920)/, 'WAV or AVI'],
  [/^2321414d52/, 'AMR'],
];

const KINDS: readonly (readonly [RegExp, FileKind])[] = [
  [/^89504e470d0a1a0a/, 'png'],
  [/^ffd8ff/, 'jpeg'],
  [/^474946383[79]61/, 'gif'],
  [/^52494646.{8}57454250/, 'webp'],
  [/^(4944330[234]|fff[23ab])/, 'mp3'],
];

/** Brands of the ISO base media format (bytes 8 to 12) that tell pictures, films and sound apart. */
const BRANDS: readonly (readonly [RegExp, FileKind])[] = [
  [/^(heic|heix|heim|heis|hevc|mif1|msf1)/, 'heic'],
  [/^qt {2}/, 'mov'],
  [/^M4A |^M4B /, 'm4a'],
  [/^(isom|iso[2-9]|mp4[12v]|avc1|M4V |MSNV|dash|3gp)/, 'mp4'],
];

/** What the first kilobyte says; null when it has no signature, as plain text has none. */
export function signatureOf(head: Buffer): Signature | null {
  const hex = head.toString('hex', 0, 32);
  const other = OTHERS.find(([form]) => form.test(hex));
  if (other) return { is: 'other', name: other[1] };
  const program = PROGRAMS.find(([form]) => form.test(hex));
  if (program) return { is: 'program', name: program[1] };
  const kind = KINDS.find(([form]) => form.test(hex));
  if (kind) return { is: 'kind', kind: kind[1] };
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return { is: 'container', container: 'zip' };
  if (hex.startsWith('d0cf11e0a1b11ae1')) return { is: 'container', container: 'ole' };
  if (head.toString('latin1', 4, 8) === 'ftyp') return ofBrand(head.toString('latin1', 8, 12));
  // Readers of PDF allow rubbish before the header within the first kilobyte; mail gateways add it.
  return head.includes('%PDF-') ? { is: 'kind', kind: 'pdf' } : null;
}

function ofBrand(brand: string): Signature {
  const kind = BRANDS.find(([form]) => form.test(brand))?.[1];
  return kind ? { is: 'kind', kind } : { is: 'other', name: `media file (${brand.trim()})` };
}

/** Names that a computer runs or opens with rights of its own, whatever the file holds. */
export const RUNNABLE: ReadonlySet<string> = new Set(
  (
    'exe dll com scr pif cpl msi msp bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta sh bash zsh py pl rb php jsp asp aspx ' +
    'jar class war apk app lnk url reg inf sys drv html htm xhtml shtml svg xml xsl swf iso img vhd docm dotm xlsm xltm xlam pptm'
  ).split(' '),
);

// Files that intake and uploads turn down, made byte by byte for tests.

/** A PDF of one empty page, as a scanner without text recognition leaves it; with `locked`, under a password. */
export function aScan({ locked = false } = {}): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    ...(locked ? [`<</Filter/Standard/V 1/R 2/P -4/O<${'5a'.repeat(32)}>/U<${'a5'.repeat(32)}>>>`] : []),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((content, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${content}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const lock = locked ? `/Encrypt 4 0 R/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]` : '';
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${lock}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** What Word writes when a document has a password: an old container around the encrypted package. */
export function aLockedDocument(): Buffer {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  ['Root Entry', 'EncryptionInfo', 'EncryptedPackage'].forEach((name, at) => void bytes.write(name, 1024 + at * 128, 'utf16le'));
  return bytes;
}

/** The first bytes of a package, and nothing after them. */
export const aBrokenPackage = (): Buffer => Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(200, 7)]);

/** The start of a picture. */
export const aPicture = (): Buffer => Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(64)]);

/** The start of a Linux program. */
export const aProgram = (): Buffer => Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(128)]);

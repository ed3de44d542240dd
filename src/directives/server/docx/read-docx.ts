// A Word document to text: finds the main part by the package's relationships, then its styles, numbering, headers and footers.
import { type Result, ok } from '#kernel';
import { type IntakeLimits, type ReadText, type Reading, refuseFile } from '../directive-text.ts';
import { bodyOf, documentText, partLines } from './document-text.ts';
import { numberingOf } from './numbering.ts';
import { type XmlElement, elementsOf, parseXml } from './xml.ts';
import { type ZipDirectory, openZip } from './zip.ts';

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** One part alone; a document of 300,000 characters with every run marked up stays below 40 MB. */
const MOST_PART_BYTES = 64 * 1024 * 1024;

/** Text and asides of a docx. Refuses damaged, unsafe, macro-bearing and other packages, and scans pasted into Word. */
export function readDocx(bytes: Uint8Array, limits: IntakeLimits): Reading {
  const zip = openZip(bytes, limits.unpackedBytes);
  if (!zip.ok) return zip;
  const main = mainPart(zip.value);
  if (!main.ok) return main;
  const document = part(zip.value, main.value);
  if (!document.ok) return document;
  const body = bodyOf(document.value);
  if (!body) return refuseFile('intake-broken-file');
  const folder = main.value.replace(/[^/]*$/, '');
  const numbering = optional(zip.value, `${folder}numbering.xml`);
  if (!numbering.ok) return numbering;
  const styles = optional(zip.value, `${folder}styles.xml`);
  if (!styles.ok) return styles;
  const text = documentText(body, numberingOf(numbering.value, styles.value));
  const around = headersAndFooters(zip.value, folder);
  if (!around.ok) return around;
  if (text.pictures && text.lines.every((line) => line.trim() === '')) return refuseFile('intake-scan-without-text');
  const whole = text.lines.join('\n').replace(/^\n+|\n+$/g, '');
  return ok({ text: whole, asides: [...around.value, ...text.boxes] } satisfies ReadText);
}

function mainPart(zip: ZipDirectory): Result<string> {
  const relations = part(zip, '_rels/.rels');
  if (!relations.ok) return relations;
  const target = elementsOf(relations.value).find(({ attributes }) => attributes['Type']?.endsWith('/officeDocument'));
  const name = target?.attributes['Target']?.replace(/^\//, '');
  const types = part(zip, '[Content_Types].xml');
  if (!types.ok) return types;
  if (!name) return refuseFile('intake-broken-file');
  const type = elementsOf(types.value).find(
    ({ attributes }) => attributes['PartName']?.toLowerCase() === `/${name.toLowerCase()}`,
  );
  const content = type?.attributes['ContentType'] ?? MAIN_TYPE;
  if (/macroEnabled/i.test(content)) return refuseFile('intake-macros');
  return content === MAIN_TYPE ? ok(name) : refuseFile('intake-unsupported-type', { form: content.replace(/^.*\.(?=.)/, '') });
}

function part(zip: ZipDirectory, name: string): Result<XmlElement> {
  const entry = zip.entries.get(name);
  if (!entry) return refuseFile('intake-broken-file');
  if (entry.unpacked > MOST_PART_BYTES) return refuseFile('intake-unsafe-file');
  const content = zip.read(entry);
  return content.ok ? parseXml(content.value) : content;
}

const optional = (zip: ZipDirectory, name: string): Result<XmlElement | undefined> =>
  zip.entries.has(name) ? part(zip, name) : ok(undefined);

function headersAndFooters(zip: ZipDirectory, folder: string): Result<readonly string[]> {
  const lines: string[] = [];
  for (const name of zip.entries.keys()) {
    if (!name.startsWith(folder) || !/^(header|footer)\d*\.xml$/.test(name.slice(folder.length))) continue;
    const root = part(zip, name);
    if (!root.ok) return root;
    lines.push(...partLines(root.value));
  }
  return ok(lines);
}

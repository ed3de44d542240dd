// One part of a Word package as a tree of elements. Declarations that could pull in or multiply text are refused, prefixes
// are brought to the usual ones whatever the file calls them, and depth and size are bounded.
import { Parser } from 'saxen';
import { type Result, ok } from '#kernel';
import { refuseFile } from '../directive-text.ts';

export interface XmlElement {
  /** With the usual prefix: w:p, mc:AlternateContent. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** Both the transitional and the strict namespaces of the standard. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
};

/** Looks fill most of a Word file; of the properties of runs and paragraphs only these bear on the words. */
const KEPT: Readonly<Record<string, ReadonlySet<string>>> = {
  'w:rPr': new Set(['w:vanish']),
  'w:pPr': new Set(['w:pStyle', 'w:numPr']),
  'w:tcPr': new Set(),
  'w:tblPr': new Set(),
  'w:sectPr': new Set(),
};

const DEEPEST = 250;
const MOST_ELEMENTS = 3_000_000;
const UTF16 = [
  { encoding: 'utf-16le', first: 0xff, second: 0xfe },
  { encoding: 'utf-16be', first: 0xfe, second: 0xff },
] as const;

/** The root element; refuses what is not well formed, document type declarations, and trees without measure. */
export function parseXml(bytes: Uint8Array): Result<XmlElement> {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let count = 0;
  let failure: 'intake-broken-file' | 'intake-unsafe-file' | null = null;
  const parser = new Parser().ns({ ...PREFIXES });
  const fail = (code: NonNullable<typeof failure>) => {
    failure ??= code;
    parser.stop();
  };
  const add = (node: XmlNode) => open.at(-1)?.children.push(node);
  parser.on('openTag', (name, attributes, decode) => {
    if (open.length > DEEPEST || ++count > MOST_ELEMENTS) return fail('intake-unsafe-file');
    const kept = KEPT[open.at(-1)?.name ?? ''];
    const isKept = !kept || kept.has(name);
    const element: OpenElement = { name, attributes: isKept ? decoded(attributes(), decode) : NONE, children: [] };
    if (isKept) add(element);
    open.push(element);
  });
  parser.on('closeTag', () => void open.pop());
  parser.on('text', (value, decode) => void add(decode(value)));
  parser.on('cdata', (value) => void add(value));
  parser.on('attention', () => fail('intake-unsafe-file'));
  parser.on('error', () => fail('intake-broken-file'));
  parser.on('warn', () => undefined);
  parser.parse(decodeXml(bytes));
  const first = root.children.find((node) => typeof node !== 'string');
  if (failure || !first) return refuseFile(failure ?? 'intake-broken-file');
  return ok(first);
}

function decodeXml(bytes: Uint8Array): string {
  const wide = UTF16.find(({ first, second }) => bytes[0] === first && bytes[1] === second);
  return new TextDecoder(wide?.encoding ?? 'utf-8').decode(bytes);
}

const NONE: Readonly<Record<string, string>> = Object.freeze({});

function decoded(attributes: Readonly<Record<string, string>> | false, decode: (text: string) => string) {
  if (!attributes) return NONE;
  const entries = Object.entries(attributes);
  return entries.length === 0 ? NONE : Object.fromEntries(entries.map(([key, value]) => [key, decode(value)]));
}

export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((node): node is XmlElement => typeof node !== 'string');

export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** The first element along a path of names below this one. */
export const find = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => at && elementsOf(at).find((child) => child.name === name), element);

/** A w: attribute; where w is the file's default namespace the prefix is absent. */
export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes[`w:${name}`] ?? element?.attributes[name];

/** A switch such as w:vanish: present means on, unless its value says off. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(attribute(element, 'val') ?? '');

// Arrays of PostgreSQL's own types. The driver would ask the server for them on each connection, and its question cannot be
// caught when that connection is lost; their numbers never change, so they stand here.
import type { PostgresType } from 'postgres';

/** How one element is read and written; absent is text as it is. */
interface Element {
  readonly parse?: (text: string) => unknown;
  readonly serialize?: (value: never) => unknown;
}

const NUMBER: Element = { parse: Number };
const JSON_TEXT: Element = { parse: (text) => JSON.parse(text), serialize: (value) => JSON.stringify(value) };
const BYTES: Element = {
  parse: (text) => Buffer.from(text.slice(2), 'hex'),
  serialize: (value) => `\\x${Buffer.from(value).toString('hex')}`,
};

/** The number of each array type with the number of its elements' type. */
const ARRAYS: readonly (readonly [array: number, of: number, element: Element])[] = [
  [1000, 16, { parse: (text) => text === 't' }],
  [1001, 17, BYTES],
  [1002, 18, {}],
  [1003, 19, {}],
  [1016, 20, {}],
  [1005, 21, NUMBER],
  [1007, 23, NUMBER],
  [1009, 25, {}],
  [1028, 26, NUMBER],
  [199, 114, JSON_TEXT],
  [1021, 700, NUMBER],
  [1022, 701, NUMBER],
  [1014, 1042, {}],
  [1015, 1043, {}],
  [1182, 1082, {}],
  [1115, 1114, {}],
  [1185, 1184, {}],
  [1231, 1700, {}],
  [2951, 2950, {}],
  [3807, 3802, JSON_TEXT],
];

/** The given types of single values, and arrays of them and of the server's own. */
export function withArrays(types: Readonly<Record<string, PostgresType>>): Record<string, PostgresType> {
  const given = new Map(Object.values(types).map((type) => [type.to, type]));
  const arrays = ARRAYS.map(([array, of, element]): [string, PostgresType] => {
    const { parse = (text: string): unknown => text, serialize = String } = given.get(of) ?? element;
    return [
      `array${array}`,
      {
        to: array,
        from: [array],
        parse: (text) => parseArray(text, parse),
        serialize: (value: unknown) => serializeArray(value, serialize as (one: unknown) => unknown), // of the element's own type
      },
    ];
  });
  return { ...types, ...Object.fromEntries(arrays) };
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

function serializeArray(value: unknown, serialize: (one: unknown) => unknown): unknown {
  if (!Array.isArray(value)) return value;
  const members = value.map((one: unknown) => {
    if (one === null || one === undefined) return 'NULL';
    return Array.isArray(one) ? serializeArray(one, serialize) : quoted(String(serialize(one)));
  });
  return `{${members.join(',')}}`;
}

const MEMBER = /"((?:[^"\\]|\\.)*)"|([^{},"]+)|([{}])/gsy;

/** `{a,"b c",NULL}` as PostgreSQL writes it, nested ones too. */
function parseArray(text: string, parse: (text: string) => unknown): readonly unknown[] {
  const open: unknown[][] = [[]];
  // A range of indexes may stand before the braces.
  for (let at = text.indexOf('{'); at < text.length; at += text[at] === ',' ? 1 : 0) {
    MEMBER.lastIndex = at;
    const found = MEMBER.exec(text);
    if (!found) throw new RangeError(`not an array: ${text.slice(0, 50)}`);
    at = MEMBER.lastIndex;
    const [, inQuotes, bare, brace] = found;
    if (brace === '{') open.push([]);
    else if (brace === '}') open.at(-2)?.push(open.pop());
    else if (inQuotes !== undefined) open.at(-1)?.push(parse(inQuotes.replaceAll(/\\(.)/gs, '$1')));
    else open.at(-1)?.push(bare === 'NULL' ? null : parse(bare ?? ''));
  }
  return open[0]?.[0] as readonly unknown[]; // the outermost braces
}

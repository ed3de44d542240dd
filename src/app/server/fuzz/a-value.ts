// Values for fuzzing: what a JSON schema of the OpenAPI document describes, with something nasty in its place now and then.
import fc from 'fast-check';

/** A schema as it stands in the document: only what ours use is read. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly additionalProperties?: unknown;
}

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

/** Texts that have broken other programs: ends of strings, folders, queries, markup, formulas, halves of characters. */
const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u2066',
  '\ufeff',
  'é'.repeat(300),
  '督'.repeat(70_000),
  '😀'.repeat(2_000),
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%2e%2e%2f',
  "'; drop table matter; --",
  "' or '1'='1",
  '\\',
  '%',
  '_',
  '$1',
  '{{7*7}}',
  // oxlint-disable-next-line no-template-curly-in-string -- the text itself is the trial
  '${7*7}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=cmd|" /C calc"!A0',
  '@SUM(1+1)',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '1e999',
  '-0',
  '9'.repeat(40),
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '-2026-01-01',
  '+275760-09-13',
  '2026-06-30T00:00:00Z',
  '\r\nSet-Cookie: a=b',
  'x'.repeat(10_000),
];

const NASTY_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53 + 2,
  -(2 ** 63),
  1e308,
  5e-324,
  [],
  {},
  [[]],
  [null],
  nested(100),
  nested(3_000),
  { length: -1 },
  { toString: 1 },
  JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}'),
  Array.from({ length: 3_000 }, (_, at) => at),
  Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`k${at}`, at])),
];

export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 20 }),
);
export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...NASTY_VALUES) },
  { weight: 2, arbitrary: nastyText },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** What exists: ids, days and names that a good request would hold. */
export type Pool = readonly string[];

/** Texts of a pattern; null where it uses classes that the library does not make. */
function matching(pattern: string): fc.Arbitrary<string> | null {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'));
  } catch {
    return null;
  }
}

function textFor({ format, pattern, minLength = 0, maxLength = 40 }: Shape, pool: Pool): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom('2026-03-02', '2026-06-30', '2026-12-31', '2024-02-29');
  const known = pattern ? pool.filter((text) => new RegExp(pattern, 'u').test(text)) : pool;
  const made =
    (pattern ? matching(pattern) : null) ?? fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) });
  return known.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, made) : made;
}

/** A good value of the shape, as far as shapes say what is good. */
function goodFor(shape: Shape, pool: Pool): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum && shape.enum.length > 0) return fc.constantFrom(...shape.enum);
  const either = shape.anyOf ?? shape.oneOf;
  if (either && either.length > 0) return fc.oneof(...either.map((one) => valueFor(one, pool)));
  const type = typeof shape.type === 'string' ? shape.type : shape.type?.[0];
  if (type === 'string') return textFor(shape, pool);
  if (type === 'integer') return fc.integer({ min: -5, max: 500 });
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return fc.array(valueFor(shape.items ?? {}, pool), { maxLength: 4 });
  if (type === 'object' || shape.properties) return objectFor(shape, pool);
  return fc.oneof(fc.constantFrom(...pool), fc.jsonValue({ maxDepth: 2 }));
}

/** Commands and the fields that they read, for objects that take more than their shape names. */
const COMMANDS =
  'IssueCommitment Acknowledge ReportProgress ReportCompletion BreakDown Object RequestExtension Verify Return Close'.split(' ');
const FIELDS =
  'title sentence itemKind source parent issuer lead assisting verifier leadOfficial due measure text percent evidence cause reason plan dates parts unit person outcome'.split(
    ' ',
  );

function commandFor(pool: Pool): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const value = fc.oneof(
    nastyValue,
    fc.constantFrom<unknown>(...pool, '2026-06-30', 40, { kind: 'done' }, { kind: 'count', target: 3 }),
  );
  const fields = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 8 });
  return fc.tuple(fc.constantFrom(...COMMANDS), fields).map(([type, rest]) => ({ ...rest, type }));
}

function objectFor({ properties = {}, required = [], additionalProperties }: Shape, pool: Pool): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, valueFor(shape, pool)]));
  const kept = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
  if (additionalProperties !== undefined && additionalProperties !== false && 'type' in properties) return commandFor(pool);
  const more = fc.dictionary(nastyText, nastyValue, { maxKeys: 2 });
  return fc.oneof(
    { weight: 8, arbitrary: kept },
    { weight: 1, arbitrary: fc.tuple(kept, more).map(([a, b]) => ({ ...b, ...a })) },
  );
}

/** A value of the shape; at every place one in twelve is something else. */
export const valueFor = (shape: Shape, pool: Pool): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 11, arbitrary: goodFor(shape, pool) }, { weight: 1, arbitrary: nastyValue });

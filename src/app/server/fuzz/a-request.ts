// Requests for fuzzing, drawn from the OpenAPI document of the running house: every route, good and bad in one.
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { type Pool, type Shape, nastyText, nastyValue, valueFor } from './a-value.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Shape;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Shape }>> };
}
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Trial {
  readonly route: string;
  readonly request: InjectOptions;
}

const METHODS = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' } as const;

/** Half characters cannot stand in an address; they become what a browser makes of them. */
const escaped = (value: unknown): string =>
  encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed());

const headers: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'if-match': fc.oneof(fc.constantFrom('"1"', '"2"', '"999999999999999"', '*', 'W/"3"'), printable(nastyText)),
    'idempotency-key': fc.oneof(fc.uuid(), printable(nastyText)),
    'accept-language': fc.constantFrom('zh', 'en', '*;q=0', 'en;q=9'.repeat(500)),
    accept: fc.constantFrom('*/*', 'text/html', 'application/json'),
    range: fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=9-1'),
  },
  { requiredKeys: [] },
);

/** What can stand in a header at all. */
function printable(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return texts.map((text) => text.replace(/[^\x20-\x7e]/g, '').slice(0, 2_000));
}

const BROKEN: readonly string[] = ['', '{', '[1,', '"', 'null', '{"a":1}}', `${'['.repeat(50_000)}`, '{"a":"\\ud800"}', '\u0000'];

interface Body {
  readonly payload?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Bodies as they go over the wire: JSON mostly, now and then something that is none, or JSON called something else. */
function bodyOf(
  content: NonNullable<Operation['requestBody']>['content'],
  pool: Pool,
  files: fc.Arbitrary<Buffer>,
): fc.Arbitrary<Body> {
  const shape = content['application/json']?.schema;
  if (!shape) return files.map((payload) => ({ payload, headers: { 'content-type': 'multipart/form-data; boundary=fuzz' } }));
  const json = fc.oneof({ weight: 9, arbitrary: valueFor(shape, pool) }, { weight: 1, arbitrary: nastyValue });
  const payload = fc.oneof(
    { weight: 15, arbitrary: json.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.constantFrom(...BROKEN) },
  );
  const type = fc.oneof(
    { weight: 20, arbitrary: fc.constant('application/json') },
    { weight: 1, arbitrary: fc.constantFrom('text/plain', 'multipart/form-data', 'application/json; charset=utf-16', 'x') },
  );
  return fc.record({ payload, headers: type.map((name) => ({ 'content-type': name })) });
}

function trialOf(path: string, method: string, operation: Operation, pool: Pool, files: fc.Arbitrary<Buffer>) {
  const { parameters = [], requestBody } = operation;
  const of = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place);
  const fields = (place: Parameter['in']) =>
    fc.record(Object.fromEntries(of(place).map(({ name, schema }) => [name, valueFor(schema, pool)])), {
      requiredKeys: of(place).flatMap(({ name, required }) => (required ? [name] : [])),
    }) as fc.Arbitrary<Readonly<Record<string, unknown>>>; // the names are only known as texts
  const more = fc.oneof(
    { weight: 12, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: nastyText.map((text) => `&${escaped(text)}=1`) },
  );
  const body = requestBody ? bodyOf(requestBody.content, pool, files) : fc.constant<Body>({});
  const parts = fc.record({ inPath: fields('path'), query: fields('query'), more, headers, body });
  return parts.map(({ inPath, query, more: extra, headers: sent, body: given }): Trial => {
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => escaped(inPath[name]).slice(0, 3_000) || '-');
    const search = Object.entries(query).map(([name, value]) => `${name}=${escaped(value).slice(0, 5_000)}`);
    return {
      route: operation.operationId,
      request: {
        method: METHODS[method as keyof typeof METHODS], // the document names only these
        url: `${url}?${search.join('&')}${extra.slice(0, 2_000)}`,
        headers: { ...sent, ...given.headers },
        ...(given.payload === undefined ? {} : { payload: given.payload }),
      },
    };
  });
}

/** A request of some route, each as likely as any other; `left` names routes that are tried elsewhere. */
export function requestsOf(document: Document, pool: Pool, files: fc.Arbitrary<Buffer>, left: ReadonlySet<string>) {
  const trials = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { operationId }]) => !left.has(operationId))
      .map(([method, operation]) => trialOf(path, method, operation, pool, files)),
  );
  return fc.oneof(...trials);
}

// What the rules need to know of one source file, read from its syntax tree rather than guessed from its text.
import { Visitor, parseSync } from 'vite';

export interface Source {
  readonly imports: readonly string[];
  /** Globals that the code touches: `Date`, `fetch`, and pairs such as `Math.random` or `process.env`. */
  readonly globals: ReadonlySet<string>;
  /** Texts that are SQL by their form, tagged or not. */
  readonly sql: readonly string[];
  readonly exportsAll: boolean;
}

const STATEMENT =
  /^\s*(?:select\s[^]*\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\(|create\s+(?:table|index)\s|alter\s+table\s|truncate\s)/i;
const TAGS = new Set(['sql', 'tx']);

/** Reads one file; throws when it cannot be parsed. */
export function readSource(file: string, text: string): Source {
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const imports = new Set(module.staticImports.map(({ moduleRequest }) => moduleRequest.value));
  const globals = new Set<string>();
  const sql: string[] = [];
  let exportsAll = false;
  const keep = (literal: string): void => {
    if (STATEMENT.test(literal)) sql.push(literal);
  };
  new Visitor({
    ExportAllDeclaration(node) {
      // `export * as name` is an export by name.
      exportsAll ||= node.exported === null;
      imports.add(node.source.value);
    },
    ExportNamedDeclaration(node) {
      if (node.source) imports.add(node.source.value);
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') imports.add(node.source.value);
    },
    TSImportType(node) {
      imports.add(node.source.value);
    },
    MemberExpression(node) {
      if (node.object.type !== 'Identifier') return;
      globals.add(node.object.name);
      if (node.property.type === 'Identifier') globals.add(`${node.object.name}.${node.property.name}`);
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier') globals.add(node.callee.name);
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier') globals.add(node.callee.name);
    },
    Literal(node) {
      if (typeof node.value === 'string') keep(node.value);
    },
    TemplateLiteral(node) {
      keep(node.quasis.map((quasi) => quasi.value.raw).join(' x '));
    },
    TaggedTemplateExpression(node) {
      if (node.tag.type === 'Identifier' && TAGS.has(node.tag.name)) sql.push(node.quasi.quasis[0]?.value.raw ?? '');
    },
  }).visit(program);
  return { imports: [...imports], globals, sql, exportsAll };
}

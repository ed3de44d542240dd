// From what was filled into a form to the body of a command. Field names are paths (`delay.cause`); what was left empty is
// not sent, and a group of which nothing was filled isn't either.
import type { mattersApi } from '#matters';

export type FieldShape = mattersApi.MatterView['commands'][number]['fields'][number];
export type FormValues = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A field with a condition is there only while the other field has one of the values named. */
export const isShown = (field: FieldShape, values: FormValues): boolean =>
  field.when === undefined || field.when.is.includes(String(values[field.when.field]));

/** A measure reports under its own names: quantity, milestones or items. */
const namesOf = (field: FieldShape, value: unknown): readonly (readonly [string, unknown])[] =>
  field.kind === 'measure' && typeof value === 'object' && value !== null ? Object.entries(value) : [[field.name, value]];

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    into[head] = value;
    return;
  }
  const inner = into[head];
  const group: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  put(group, rest, value);
  into[head] = group;
}

export interface CommandBody {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** The command as sent: `type` and every shown field that was filled. */
export function bodyOf(type: string, fields: readonly FieldShape[], values: FormValues): CommandBody {
  const body: { type: string; [name: string]: unknown } = { type };
  for (const field of fields) {
    if (!isShown(field, values)) continue;
    for (const [name, value] of namesOf(field, values[field.name])) {
      if (!isEmpty(value)) put(body, name.split('.'), typeof value === 'string' ? value.trim() : value);
    }
  }
  return body;
}

/** The field that an error of the server points at: `#/delay/cause` or `/delay/cause` is `delay.cause`. */
export const fieldAt = (pointer: string): string => pointer.replace(/^#?\//, '').replaceAll('/', '.');

/** Lines of pasted text, trimmed, without empty ones. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => (line.split('\t')[0] ?? '').trim())
    .filter((line) => line !== '');

// Which units a form is about to ask for something, and on which matters, from what is filled in so far.
import type { FieldShape, FormValues } from './form-values.ts';

const MOST = 100;

const idsIn = (value: unknown, name: 'id' | 'unit'): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => idsIn(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return name in value ? idsIn(Reflect.get(value, name), name) : [];
};

/** The units chosen in a field whose units are asked for something, those of parts included. */
export const unitsAsked = ({ kind, asks, name }: FieldShape, values: FormValues): readonly string[] =>
  asks || kind === 'parts' ? [...new Set(idsIn(values[name], 'unit'))].slice(0, MOST) : [];

/** The matters that the form names. */
export const mattersNamed = (fields: readonly FieldShape[], values: FormValues): readonly string[] =>
  [
    ...new Set(fields.flatMap(({ kind, name }) => (kind === 'matter' || kind === 'matters' ? idsIn(values[name], 'id') : []))),
  ].slice(0, MOST);

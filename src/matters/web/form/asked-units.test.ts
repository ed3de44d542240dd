// From a half-filled form to the units that are about to be asked.
import { expect, test } from 'vitest';
import { mattersNamed, unitsAsked } from './asked-units.ts';
import type { FieldShape } from './form-values.ts';

const field = (name: string, kind: FieldShape['kind'], asks = false): FieldShape => ({
  name,
  label: { zh: '', en: '' },
  kind,
  asks,
});

test('units of a field that asks, and of every part that has one; others are not asked', () => {
  const values = { targets: ['a', 'b'], issuer: 'c', parts: [{ unit: 'd', title: '一' }, { unit: null }, { unit: 'd' }] };
  expect(unitsAsked(field('targets', 'units', true), values)).toEqual(['a', 'b']);
  expect(unitsAsked(field('issuer', 'unit'), values)).toEqual([]);
  expect(unitsAsked(field('parts', 'parts'), values)).toEqual(['d']);
  expect(unitsAsked(field('targets', 'units', true), {})).toEqual([]);
});

test('matters that the form names, one or several', () => {
  const fields = [field('commitments', 'matters'), field('parent', 'matter'), field('title', 'text')];
  const values = { commitments: [{ id: 'm', number: '1号' }], parent: 'n', title: 'x' };
  expect(mattersNamed(fields, values)).toEqual(['m', 'n']);
});

// From what was filled in to the body of a command.
import { expect, test } from 'vitest';
import { type FieldShape, bodyOf, fieldAt, isShown, linesOf } from './form-values.ts';

const field = (name: string, kind: FieldShape['kind'], more: Partial<FieldShape> = {}): FieldShape => ({
  name,
  kind,
  label: { zh: name, en: name },
  ...more,
});

test('paths become groups, and a group of which nothing was filled is not sent', () => {
  const fields = [field('text', 'long-text'), field('delay.cause', 'choice'), field('delay.recovery', 'long-text')];
  expect(bodyOf('Report', fields, { text: ' x ', 'delay.cause': 'method', 'delay.recovery': 'y' })).toEqual({
    type: 'Report',
    text: 'x',
    delay: { cause: 'method', recovery: 'y' },
  });
  expect(bodyOf('Report', fields, { text: 'x', 'delay.cause': undefined, 'delay.recovery': '' })).toEqual({
    type: 'Report',
    text: 'x',
  });
});

test('no and zero are answers, an empty list is none', () => {
  const fields = [field('granted', 'yes-no'), field('n', 'number'), field('evidence', 'evidence')];
  expect(bodyOf('Decide', fields, { granted: false, n: 0, evidence: [] })).toEqual({ type: 'Decide', granted: false, n: 0 });
});

test('a field whose condition does not hold is neither shown nor sent', () => {
  const lead = field('lead', 'unit', { when: { field: 'outcome', is: ['reassigned'] } });
  expect(isShown(lead, { outcome: 'dismissed' })).toBe(false);
  expect(bodyOf('Decide', [lead], { outcome: 'dismissed', lead: 'u' })).toEqual({ type: 'Decide' });
  expect(isShown(field('until', 'day', { when: { field: 'granted', is: ['true'] } }), { granted: true })).toBe(true);
});

test('a measure is sent under its own names', () => {
  expect(bodyOf('Report', [field('measure', 'measure')], { measure: { items: [0, 4] } })).toEqual({
    type: 'Report',
    items: [0, 4],
  });
});

test('an error finds its field', () => {
  expect(fieldAt('#/delay/cause')).toBe('delay.cause');
  expect(fieldAt('/text')).toBe('text');
});

test('of pasted spreadsheet rows the first column counts', () => {
  expect(linesOf('陕A1\t大队\r\n\n 陕A2 \n')).toEqual(['陕A1', '陕A2']);
});

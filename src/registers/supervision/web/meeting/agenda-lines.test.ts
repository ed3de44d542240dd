// The agenda while it is drawn up: proposed, ticked, moved and added to.
import { expect, test } from 'vitest';
import { type Proposed, agendaBody, moved, proposedAnew, withOwn } from './agenda-lines.ts';

const item = (commitment: string): Proposed => ({
  ...{ commitment, number: commitment, title: `事项${commitment}`, unit: { id: 'u', name: '东城' } },
  ...{ due: '2026-03-01', late: 3, cause: null, reasons: ['overdue'] },
});

test('items go out in the order given, own ones by their words, without those left out', () => {
  const proposed = proposedAnew([], [item('a'), item('b'), item('c')]);
  const shuffled = moved(withOwn(proposed, '值班', null), 3, -1);
  const chosen = shuffled.map((line) => (line.key === 'a' ? { ...line, taken: false } : line));
  expect(agendaBody(chosen)).toEqual([{ commitment: 'b' }, { title: '值班', unit: null }, { commitment: 'c' }]);
});

test('nothing moves beyond the ends', () => {
  const lines = proposedAnew([], [item('a'), item('b')]);
  expect(moved(lines, 0, -1)).toEqual(lines);
  expect(moved(lines, 1, 1)).toEqual(lines);
  expect(moved(lines, 0, 1).map(({ key }) => key)).toEqual(['b', 'a']);
});

test('when the units change, what was left out stays out and own items stay', () => {
  const before = withOwn(proposedAnew([], [item('a'), item('b')]), '值班', null).map((line) =>
    line.key === 'b' ? { ...line, taken: false } : line,
  );
  const after = proposedAnew(before, [item('b'), item('c')]);
  expect(agendaBody(after)).toEqual([{ commitment: 'c' }, { title: '值班', unit: null }]);
});

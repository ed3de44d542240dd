// Whatever a reviewer does, in whatever order: items quote the text, in order, none over another, and issued ones stay.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '#directives';
import { anItem } from './an-item.ts';
import { gapsToIssue } from './gaps.ts';
import { type History, redo, startHistory, step, undo } from './history.ts';
import { toIssue, withIssued } from './issuing.ts';
import { linesOf, segmentsOf } from './lines.ts';
import { likelySplit, moveCaret } from './caret.ts';
import { proposeItems } from '../proposal/propose.ts';
import { type Items, addItem, changeItem, decideItem, mergeWithNext, respanItem, splitItem } from './review-draft.ts';
import { inOrder, tighten } from './spans.ts';

const piece = fc.constantFrom(
  '要',
  '完成',
  '180辆',
  '，',
  '。',
  '；',
  '\n',
  '严禁',
  '确保',
  '一、',
  ' ',
  '台账',
  '𠮷',
  '6月底前',
);
const aText = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''));

type Move = (items: Items, text: string, fresh: string) => Items | null;
const at = (items: Items, n: number): string => items[n % Math.max(1, items.length)]?.id ?? 'none';
const place = (text: string, n: number): number => n % (text.length + 1);
const aMove: fc.Arbitrary<Move> = fc.oneof(
  fc.nat().map(
    (n): Move =>
      (items) =>
        decideItem(items, at(items, n), 'accepted'),
  ),
  fc.nat().map(
    (n): Move =>
      (items) =>
        decideItem(items, at(items, n), 'rejected'),
  ),
  fc.nat().map(
    (n): Move =>
      (items) =>
        changeItem(items, at(items, n), { lead: 'u1', assisting: ['u1', 'u2'] }),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([n, p]): Move =>
      (items, text, id) =>
        splitItem(items, text, at(items, n), place(text, p), id),
  ),
  fc.nat().map(
    (n): Move =>
      (items, text) =>
        mergeWithNext(items, text, at(items, n)),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([p, q]): Move =>
      (items, text, id) =>
        addItem(items, text, { start: place(text, p), end: place(text, q) }, id),
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(
    ([n, p, q]): Move =>
      (items, text) =>
        respanItem(items, text, at(items, n), { start: place(text, p), end: place(text, q) }),
  ),
);

function play(text: string, moves: readonly Move[], start: Items): History {
  return moves.reduce((history, move, index) => {
    const next = move(history.present, text, `n${index}`);
    return next ? step(history, next) : history;
  }, startHistory(start));
}

test('spans lie in the text, quote it, and never overlap; ids stay unique', () => {
  fc.assert(
    fc.property(aText, fc.array(aMove, { maxLength: 30 }), (text, moves) => {
      const start = proposeItems(extract(text, { docDate: null }), []);
      expect(inOrder(text, start)).toBe(true);
      const { past, present } = play(text, moves, start);
      for (const items of [...past, present]) {
        expect(inOrder(text, items)).toBe(true);
        expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
        for (const item of items) expect(item.assisting).not.toContain(item.lead);
      }
    }),
  );
});

test('undo takes every step back to the start, redo brings the end again', () => {
  fc.assert(
    fc.property(aText, fc.array(aMove, { maxLength: 20 }), (text, moves) => {
      const start = proposeItems(extract(text, { docDate: null }), []);
      const played = play(text, moves, start);
      let history = played;
      while (history.past.length > 0) history = undo(history);
      expect(history.present).toBe(start);
      while (history.future.length > 0) history = redo(history);
      expect(history.present).toBe(played.present);
    }),
  );
});

test('what the ledger says is issued stands in the review at its place, whatever the draft says', () => {
  fc.assert(
    fc.property(aText, fc.array(aMove, { maxLength: 12 }), fc.array(fc.nat(), { maxLength: 4 }), (text, moves, cuts) => {
      const { present } = play(text, moves, proposeItems(extract(text, { docDate: null }), []));
      const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
      const issued = ends.flatMap((end, index) => {
        const begin = ends[index - 1];
        return begin === undefined ? [] : [{ commitment: `c${index}` as never, start: begin, end }];
      });
      const review = withIssued(present, { text, issued, linked: [] });
      expect(inOrder(text, review)).toBe(true);
      expect(
        review.filter((item) => item.decision === 'issued').map(({ start, end, commitment }) => ({ start, end, commitment })),
      ).toEqual(issued.map(({ start, end, commitment }) => ({ start, end, commitment })));
    }),
  );
});

test('lines and their segments are the text, and a segment belongs to the item that covers it', () => {
  fc.assert(
    fc.property(aText, fc.array(aMove, { maxLength: 12 }), (text, moves) => {
      const { present } = play(text, moves, proposeItems(extract(text, { docDate: null }), []));
      const lines = linesOf(text, []);
      expect(lines.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      const drawn = lines.flatMap((line) => segmentsOf(line, present));
      expect(drawn.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replaceAll('\n', ''));
      for (const { start, end, item } of drawn) {
        const cover = present.find((one) => one.start < end && start < one.end);
        expect(item).toBe(cover?.id ?? null);
      }
      for (const { id } of present) expect(drawn.filter((segment) => segment.item === id && segment.first)).toHaveLength(1);
    }),
  );
});

test('the caret stays within its bounds, and a likely split splits wherever one is possible', () => {
  const aCaretMove = fc.constantFrom('left', 'right', 'pause-left', 'pause-right', 'first', 'last' as const);
  fc.assert(
    fc.property(aText, fc.array(aCaretMove), fc.nat(), (text, moves, n) => {
      const bounds = { start: 0, end: text.length };
      for (const move of moves) {
        const next = moveCaret(text, place(text, n), move, bounds);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(text.length);
      }
      const span = tighten(text, bounds);
      if (span && span.end - span.start > 1) {
        const items = [anItem(text, span.start, span.end, { id: 'a' })];
        const split = splitItem(items, text, 'a', likelySplit(text, span), 'b');
        expect(split).not.toBeNull();
      }
    }),
  );
});

test('an accepted item without a blocking gap has a form in which it can be issued', () => {
  const id = '00000000-0000-7000-8000-000000000001';
  fc.assert(
    fc.property(aText, fc.array(aMove, { maxLength: 12 }), fc.boolean(), (text, moves, filled) => {
      const { present } = play(text, moves, proposeItems(extract(text, { docDate: null }), []));
      const items = present.map((item) =>
        filled ? { ...item, lead: id, assisting: [] } : { ...item, lead: null, assisting: [] },
      );
      const blocked = new Set(
        gapsToIssue(items, { today: '2026-03-02', issuer: 'o' })
          .filter((gap) => gap.blocks)
          .map((gap) => gap.item),
      );
      const expected = items.filter((item) => item.decision === 'accepted' && !blocked.has(item.id));
      expect(toIssue(items).items.map((item) => item.id)).toEqual(expected.map((item) => item.id));
    }),
  );
});

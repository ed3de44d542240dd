// Fair comparison by example: what a small unit does not win, and where an order is refused.
import { expect, test } from 'vitest';
import { comparisonRoute } from './api.ts';
import { compare } from './comparison.ts';

const orderOf = (units: Parameters<typeof compare<string>>[0], better: 'high' | 'low' = 'high') =>
  compare(units, better).ranked.map(({ unit, band }) => `${band} ${unit}`);

test('a tiny unit with 2 of 2 does not come first: it is not ranked at all', () => {
  const { ranked, few } = compare(
    [
      { unit: 'tiny', count: 2, of: 2 },
      { unit: 'large', count: 90, of: 100 },
      { unit: 'middling', count: 60, of: 100 },
    ],
    'high',
  );
  expect(ranked.map(({ unit }) => unit)).toEqual(['large', 'middling']);
  expect(few.map(({ unit }) => unit)).toEqual(['tiny']);
});

test('a small unit with all done is not put before a large one with nearly all done', () => {
  const units = [
    { unit: 'small', count: 10, of: 10 },
    { unit: 'large', count: 392, of: 400 },
    { unit: 'other', count: 200, of: 300 },
    { unit: 'another', count: 150, of: 300 },
  ];
  expect(orderOf(units)[0]).toBe('1 large');
  expect(compare(units, 'high').ranked.find(({ unit }) => unit === 'small')?.band).toBe(1);
});

test('units whose intervals meet are in one band; those that lie clear of each other are not', () => {
  const near = { unit: 'near', count: 80, of: 100 };
  expect(orderOf([near, { unit: 'nearer', count: 84, of: 100 }])).toEqual(['1 nearer', '1 near']);
  expect(orderOf([near, { unit: 'far', count: 20, of: 100 }])).toEqual(['1 near', '2 far']);
});

test('where less is better, the least comes first', () => {
  expect(
    orderOf(
      [
        { unit: 'often', count: 60, of: 100 },
        { unit: 'seldom', count: 3, of: 100 },
      ],
      'low',
    ),
  ).toEqual(['1 seldom', '2 often']);
});

test('siblings that differ by no more than chance are estimated as one', () => {
  const { ranked } = compare(
    [10, 10, 11, 9].map((count, unit) => ({ unit, count, of: 20 })),
    'high',
  );
  expect(new Set(ranked.map(({ shrunk }) => shrunk.toFixed(12)))).toEqual(new Set([(0.5).toFixed(12)]));
  expect(ranked.map(({ band }) => band)).toEqual([1, 1, 1, 1]);
});

test('a league table without intervals cannot be asked for, and is no reply', () => {
  const asked = comparisonRoute.query?.parse({ year: '2026', sort: 'share', intervals: 'false', ranking: 'true' });
  expect(asked).toEqual({ year: 2026 });
  const unit = { id: '00000000-0000-4000-8000-000000000001', name: '甲' };
  const place = { unit, parent: null, depth: 2, kind: 'brigade', divisible: false } as const;
  const ranked = { ...place, count: 9, of: 10, share: 0.9, low: 0.6, high: 0.98, shrunk: 0.85, band: 1 };
  const reply = (rows: readonly object[]) => ({
    ...{ today: '2026-11-24', past: false, latest: '2026-11-24', year: 2026, asOf: '2026-11-24', unit, above: [], tops: [unit] },
    levels: [
      {
        depth: 2,
        kind: 'brigade',
        comparisons: [{ measure: 'result', better: 'high', pooled: 0.8, weight: 12, ranked: rows, few: [] }],
      },
    ],
  });
  expect(comparisonRoute.reply.safeParse(reply([ranked])).success).toBe(true);
  for (const needed of ['low', 'high', 'of', 'shrunk', 'band'] as const) {
    const { [needed]: _, ...bare } = ranked;
    expect(comparisonRoute.reply.safeParse(reply([bare])).success, needed).toBe(false);
  }
});

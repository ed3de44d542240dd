// What the situation page shows of its address.
import { describe, expect, it } from 'vitest';
import { askedOf, levelsIn, rowsShown, viewOf } from './view.ts';

const bureau = { depth: 1, kind: 'bureau' };
const division = { depth: 2, kind: 'division' };
const detachment = { depth: 2, kind: 'detachment' };
const brigade = { depth: 3, kind: 'brigade' };
const ROWS = [bureau, division, detachment, brigade, brigade];

describe('the view in the address', () => {
  it('reads an empty address as pace, rolled up, one level below', () => {
    expect(viewOf({})).toEqual({ tab: 'pace', rows: 'next', reach: 'below', sort: '' });
  });

  it('leaves out a year, a unit and a day that the server would refuse', () => {
    expect(askedOf({ year: '1999', unit: 'x' })).toEqual({});
    expect(askedOf({ year: '2026' })).toEqual({ year: 2026 });
    expect(askedOf({ asOf: '2026-02-30' })).toEqual({});
    expect(askedOf({ asOf: '2026-02-28' })).toEqual({ asOf: '2026-02-28' });
  });

  it('names each level once, from the top down', () => {
    expect(levelsIn([brigade, ...ROWS])).toEqual([bureau, division, detachment, brigade]);
  });

  it('shows the unit with those right below it, all, or one level', () => {
    expect(rowsShown(ROWS, 'next')).toEqual([bureau, division, detachment]);
    expect(rowsShown(ROWS, 'all')).toEqual(ROWS);
    expect(rowsShown(ROWS, '3-brigade')).toEqual([brigade, brigade]);
  });

  it('falls back to one level below where a level does not occur', () => {
    expect(rowsShown(ROWS, '9-station')).toEqual([bureau, division, detachment]);
  });
});

import { describe, expect, it } from 'vitest';
import { formatNeed, formatRate, formatShare } from './numerals.ts';

describe('shares and rates', () => {
  it('writes a share downwards, and only a whole as 100 %', () => {
    expect([0, 0.29, 0.946, 0.999, 1].map(formatShare)).toEqual(['0%', '29%', '94%', '99%', '100%']);
  });

  it('writes a needed rate upwards, and nothing as nothing', () => {
    expect([0, 0.01, 0.3, 8, 46.51, 1234.5].map(formatNeed)).toEqual(['0.0', '0.1', '0.3', '8.0', '46.6', '1,234.5']);
  });

  it('writes a measured rate to the nearest tenth', () => {
    expect([0, 8.875].map(formatRate)).toEqual(['0.0', '8.9']);
  });
});

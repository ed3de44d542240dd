import { expect, test } from 'vitest';
import { keysFor } from './command-keys.ts';

test('each command has a letter of its own, the earlier one first, never j or k', () => {
  const keys = keysFor(['ReportProgress', 'ReportCompletion', 'BreakDown', 'Return', 'Judge']);
  expect(Object.fromEntries(keys)).toEqual({
    ReportProgress: 'r',
    ReportCompletion: 'e',
    BreakDown: 'b',
    Return: 't',
    Judge: 'u',
  });
});

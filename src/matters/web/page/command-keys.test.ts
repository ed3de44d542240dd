import { expect, test } from 'vitest';
import { keysFor } from './command-keys.ts';

test('each command has a letter of its own, the earlier one first, never i, j or k', () => {
  const keys = keysFor(['ReportProgress', 'ReportCompletion', 'BreakDown', 'Return', 'Judge', 'Inform']);
  expect(Object.fromEntries(keys)).toEqual({
    ReportProgress: 'r',
    ReportCompletion: 'e',
    BreakDown: 'b',
    Return: 't',
    Judge: 'u',
    Inform: 'n',
  });
});

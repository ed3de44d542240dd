// docs/rights.md is what the code says: running its script changes no byte.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REGISTERS } from '../registers.ts';
import { CONTRACTS } from './contracts.ts';
import { givenIn } from './declared.ts';
import { rightsPage } from './rights-page.ts';

const page = rightsPage(REGISTERS.values(), CONTRACTS);

test('docs/rights.md is drawn anew by `node scripts/run.mjs scripts/rights.ts` without a change', () => {
  expect(readFileSync(new URL('../../../../docs/rights.md', import.meta.url), 'utf8')).toBe(page);
});

test('every command that people give stands in it, and every contract', () => {
  for (const register of REGISTERS.values()) for (const { type } of givenIn(register)) expect(page).toContain(`| ${type} |`);
  for (const { method, path } of CONTRACTS) expect(page).toContain(`\`${method} ${path}\``);
});

test('what keeps apart names events that the register knows', () => {
  for (const register of REGISTERS.values())
    for (const { apart } of givenIn(register))
      for (const { refusal } of apart) expect(Object.keys(register.words)).toContain(refusal);
});

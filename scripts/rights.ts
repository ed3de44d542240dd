// Writes docs/rights.md: node scripts/run.mjs scripts/rights.ts
import { writeFileSync } from 'node:fs';
import { REGISTERS } from '../src/app/server/registers.ts';
import { CONTRACTS } from '../src/app/server/rights/contracts.ts';
import { rightsPage } from '../src/app/server/rights/rights-page.ts';

writeFileSync(new URL('../docs/rights.md', import.meta.url), rightsPage(REGISTERS.values(), CONTRACTS));

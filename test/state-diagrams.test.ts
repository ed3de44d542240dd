// The states in the READMEs are those of the code: every register is drawn, every status is reached, and drawing anew changes nothing.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagramOf, withDiagram } from '../scripts/states/diagram.ts';
import { places } from '../scripts/states/readmes.ts';

/** Not reached by guessing: entering needs the very code and officers of the plan. May only shrink. */
const UNREACHED: Readonly<Record<string, readonly string[]>> = { 'safety-checks': ['entered', 'recorded', 'done'] };

test.each(places().map((place) => [place.register.name, place] as const))(
  'the states of %s stand in its README as the code has them',
  (name, { register, file }) => {
    if (!file) throw new Error(`no README bears the marks of ${name}; see scripts/states/diagram.ts`);
    const diagram = diagramOf(register);
    const missing = Object.keys(register.statuses).filter((status) => !diagram.includes(`--> ${status.replaceAll('-', '_')} `));
    expect(missing).toEqual(UNREACHED[name] ?? []);
    const readme = readFileSync(file, 'utf8');
    expect(readme, 'draw it with `node scripts/run.mjs scripts/draw-states.ts`').toBe(withDiagram(readme, { name, diagram }));
  },
  240_000,
);

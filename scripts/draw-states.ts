// Draws the states of every register anew into its README: `node scripts/run.mjs scripts/draw-states.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { diagramOf, withDiagram } from './states/diagram.ts';
import { places } from './states/readmes.ts';

for (const { register, file } of places()) {
  if (!file) throw new Error(`no README bears the marks of ${register.name}`);
  const readme = readFileSync(file, 'utf8');
  writeFileSync(file, withDiagram(readme, { name: register.name, diagram: diagramOf(register) }));
  console.log(`${register.name}: drawn`);
}

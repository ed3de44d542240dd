// What was found of a register's states as a Mermaid diagram, and its place in the README: between two marks, written by
// `node scripts/run.mjs scripts/draw-states.ts` and compared by test/state-diagrams.test.ts.
import type { AnyRegister } from '../../src/matters/core/index.ts';
import { type Edge, explore } from './explore.ts';

const nameOf = (status: string | null): string => (status === null ? '[*]' : status.replaceAll('-', '_'));

/** Commands between the same two statuses share an arrow. */
function arrows(register: AnyRegister, edges: readonly Edge[]): readonly string[] {
  const grouped = Map.groupBy(edges, ({ from, to }) => `${nameOf(from)} --> ${nameOf(to)}`);
  return [...grouped].map(([arrow, between]) => {
    const labels = new Set(between.map(({ command }) => register.commands[command]?.label.zh ?? command));
    return `    ${arrow} : ${[...labels].join('、')}`;
  });
}

/** The diagram of a register; statuses that nothing leaves end in the mark of the end. */
export function diagramOf(register: AnyRegister): string {
  const edges = explore(register);
  const statuses = Object.entries(register.statuses);
  const last = statuses.filter(([status]) => edges.some(({ to }) => to === status) && !edges.some(({ from }) => from === status));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...statuses.map(([status, label]) => `    state "${label.zh}" as ${nameOf(status)}`),
    ...arrows(register, edges),
    ...last.map(([status]) => `    ${nameOf(status)} --> [*]`),
    '```',
  ].join('\n');
}

const marksOf = (name: string) => ({
  open: `<!-- states of ${name}, drawn from the code -->`,
  shut: `<!-- end of the states of ${name} -->`,
});

export const isDrawnIn = (readme: string, name: string): boolean => readme.includes(marksOf(name).open);

/** The README with the diagram between its marks. */
export function withDiagram(readme: string, { name, diagram }: { readonly name: string; readonly diagram: string }): string {
  const { open, shut } = marksOf(name);
  const [start, end] = [readme.indexOf(open), readme.indexOf(shut)];
  if (start < 0 || end < start) throw new Error(`no marks for the states of ${name}`);
  return `${readme.slice(0, start + open.length)}\n${diagram}\n${readme.slice(end)}`;
}

// Measures how well findings that come back are found by meaning, on two published sets in examples/rectification: families of
// findings that are easily taken for each other, in each of them groups of the same finding in different words. The lexicon was
// written by whoever wrote recurrence.json and knew it; recurrence-unseen.json was written afterwards, about other things, and
// nothing has been changed for it since: its figures are the ones to believe.
import { readFileSync } from 'node:fs';
import { ALIKE, type Said, findAlike } from '../src/registers/rectification/core/recurrence/likeness.ts';

interface Text extends Said {
  readonly family: string;
  readonly group: string;
}

interface Family {
  readonly family: string;
  readonly groups: readonly (readonly string[])[];
}

function textsOf(name: string): readonly Text[] {
  const file = new URL(`../examples/rectification/${name}.json`, import.meta.url);
  const families: readonly Family[] = JSON.parse(readFileSync(file, 'utf8')); // its form is checked beside the method
  return families.flatMap(({ family, groups }) =>
    groups.flatMap((group, at) => group.map((text) => ({ family, group: `${family}/${at}`, title: text, text }))),
  );
}

interface Pair {
  readonly same: boolean;
  readonly hard: boolean;
  readonly likeness: number;
}

/** Every pair of the chosen once, with its likeness among all texts. */
function pairsOf(chosen: readonly Text[], all: readonly Text[]): readonly Pair[] {
  return chosen.flatMap((asked, at) => {
    const others = all.filter((one) => one !== asked);
    const found = findAlike(asked, others, { most: others.length, least: 0 });
    const likeness = new Map(found.map((alike) => [alike.one, alike.likeness]));
    return chosen.slice(at + 1).map((other) => ({
      same: asked.group === other.group,
      hard: asked.family === other.family,
      likeness: likeness.get(other) ?? 0,
    }));
  });
}

function figures(pairs: readonly Pair[], least: number) {
  const found = pairs.filter(({ likeness }) => likeness >= least);
  const right = found.filter(({ same }) => same).length;
  const there = pairs.filter(({ same }) => same).length;
  const precision = found.length === 0 ? 1 : right / found.length;
  const recall = right / there;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { there, found: found.length, right, precision, recall, f1 };
}

/** Of the texts, for how many one of the first `most` proposals is the same finding; this is what a page shows. */
function shown(chosen: readonly Text[], all: readonly Text[], most: number, least: number): number {
  const hits = chosen.filter((asked) => {
    const others = all.filter((one) => one !== asked);
    return findAlike(asked, others, { most, least }).some(({ one }) => one.group === asked.group);
  });
  return hits.length / chosen.length;
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** The threshold with the best F1; the lower of equals. */
function best(pairs: readonly Pair[]): number {
  const steps = Array.from({ length: 60 }, (_, n) => (5 + n) / 100);
  return steps.reduce((chosen, least) => (figures(pairs, least).f1 > figures(pairs, chosen).f1 ? least : chosen), 0.05);
}

function report(name: string, chosen: readonly Text[], all: readonly Text[]): readonly Pair[] {
  const pairs = pairsOf(chosen, all);
  const hard = pairs.filter((pair) => pair.hard);
  console.log(`\n${name}: ${chosen.length} texts, ${pairs.length} pairs, ${hard.length} of them of one family`);
  for (const [what, asked] of [['all pairs', pairs] as const, ['pairs of one family', hard] as const]) {
    const { there, found, right, precision, recall, f1 } = figures(asked, ALIKE);
    console.log(
      `  ${what.padEnd(20)} the same ${there}, proposed ${found}, right ${right}: ` +
        `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`,
    );
  }
  const firsts = [1, 3, 5].map((most) => percent(shown(chosen, all, most, ALIKE)));
  console.log(`  the same finding is among the first 1, 3, 5 proposals for ${firsts.join(', ')} of the texts`);
  return pairs;
}

export function scoreRecurrence(): void {
  const [known, unseen] = [textsOf('recurrence'), textsOf('recurrence-unseen')];
  const all = [...known, ...unseen];
  console.log(`Findings that come back, at a likeness of ${ALIKE}; nothing of it is found by equal titles.`);
  const pairs = report('recurrence.json, known to the author of the lexicon', known, all);
  console.log(`  best threshold here: ${best(pairs).toFixed(2)}`);
  report('recurrence-unseen.json, written after it', unseen, all);
}

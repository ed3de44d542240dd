// Rules of official style, one verdict a limb: what kind of statement it is, before any figure is weighed.
// The verdict's name is the main reason that a proposal gives; the model only learns how far to trust each.
import type { Limb } from './limbs.ts';
import * as is from './patterns.ts';
import type { Shape } from './shape.ts';
import type { VerbClass } from '../lexicon/verbs.ts';

export type Verdict =
  | 'narration'
  | 'definition'
  | 'reporting'
  | 'forbidden'
  | 'counted'
  | 'condition'
  | 'means'
  | 'time'
  | 'scope'
  | 'purpose'
  | 'generic'
  | 'stance'
  | 'meaning'
  | 'abstract'
  | 'result'
  | 'slogan'
  | 'outcome'
  | 'defect'
  | 'document'
  | 'mechanism'
  | 'trace'
  | 'named'
  | 'support'
  | 'conduct'
  | 'building'
  | 'handling'
  | 'advance'
  | 'intensify'
  | 'duty'
  | 'unclear';

/** A limb with its shape. */
export interface ShapedLimb extends Limb {
  readonly shape: Shape;
}

type Rule = readonly [Verdict, (limb: ShapedLimb) => boolean];

function hasVerb(limb: ShapedLimb, classes: ReadonlySet<string | null>): boolean {
  return limb.shape.tokens.some((token) => classes.has(token.entry.verb));
}

const stanceTurns = (limb: ShapedLimb): number =>
  limb.shape.tokens.reduce((sum, token) => sum + (token.entry.turns.includes('stance-turn') ? 1 : 0), 0);

const verbs = (...names: readonly VerbClass[]): ((limb: ShapedLimb) => boolean) => {
  const named: ReadonlySet<string | null> = new Set(names);
  return (limb) => named.has(limb.shape.verbClass);
};

const soft = (limb: ShapedLimb): boolean => is.SOFT.has(limb.shape.nounClass);
const both =
  (...tests: readonly ((limb: ShapedLimb) => boolean)[]) =>
  (limb: ShapedLimb): boolean =>
    tests.every((test) => test(limb));
const says =
  (form: RegExp) =>
  (limb: ShapedLimb): boolean =>
    form.test(limb.text);
const unasked = (limb: ShapedLimb): boolean => limb.shape.modal === null;
const opensFrame = (limb: ShapedLimb): boolean => limb.shape.frame !== null && limb.shape.place === 'none';

/** What the limb's own form says before its verb is looked at. */
const BY_FORM: readonly Rule[] = [
  ['reporting', says(is.REPORTING)],
  ['time', says(is.TIME)],
  ['definition', both(unasked, says(is.MEANING_OF))],
  ['defect', (limb) => is.DEFECT_SUBJECT.test(limb.text) && unasked(limb) && !/要|须|应/.test(limb.text)],
  ['forbidden', (limb) => is.FORBIDDEN_LEAD.test(limb.text) && !/“[^”]*不[^”]*”/.test(limb.text)],
  ['counted', (limb) => is.NUMBER.test(limb.text) && is.GOAL.test(limb.text) && !is.NARRATION.test(limb.text)],
  ['narration', both(unasked, says(is.NARRATION))],
  ['definition', both(unasked, says(is.DEFINITION))],
  ['purpose', (limb) => limb.after === 'comma' && limb.before !== 'comma' && unasked(limb) && is.PURPOSE.test(limb.text)],
  [
    'condition',
    (limb) =>
      limb.after === 'comma' &&
      (limb.shape.frame !== null || limb.text.endsWith('的') || limb.text.length < 30) &&
      is.CONDITION.test(limb.text),
  ],
];

const restsOnBasis = (limb: ShapedLimb): boolean =>
  limb.shape.frame !== null &&
  limb.after === 'comma' &&
  is.BASIS.test(limb.shape.frame) &&
  !(is.ACTS.has(limb.shape.verbClass) && is.CONCRETE.has(limb.shape.nounClass));

/** Frames, stance and results, told by words. */
const BY_WORDS: readonly Rule[] = [
  ['scope', (limb) => opensFrame(limb) && is.SCOPE.test(limb.shape.frame ?? '')],
  ['means', opensFrame],
  ['means', verbs('use')],
  ['means', restsOnBasis],
  ['result', says(/^(?:让|使|从而|以便)/)],
  ['generic', (limb) => is.GENERIC.test(limb.text) && !is.NAMED.test(limb.text) && !verbs('found', 'inspect', 'sanction')(limb)],
  ['meaning', (limb) => limb.shape.nounClass === 'meaning'],
  ['stance', verbs('attitude')],
  ['outcome', says(is.OUTCOME)],
  ['stance', (limb) => verbs('stance')(limb) && !hasVerb(limb, is.TRACE) && !is.NAMED.test(limb.text)],
  ['stance', (limb) => stanceTurns(limb) >= 2],
  ['stance', (limb) => is.STANCE_LEAD.test(limb.text) && !hasVerb(limb, is.TRACE) && !is.CONCRETE.has(limb.shape.nounClass)],
  ['result', (limb) => limb.before === 'comma' && !is.CONCRETE.has(limb.shape.nounClass) && is.RESULT.test(limb.text)],
];

const forbids = both(verbs('forbid'), says(is.FORBIDDEN));
const named = both(verbs('advance', 'intensify'), says(is.NAMED));
const abstractly = (limb: ShapedLimb): boolean => is.ABSTRACT.has(limb.shape.nounClass);

/** What the head verb leaves behind, and whether its object can be pointed at. */
const BY_VERB: readonly Rule[] = [
  ['result', both(forbids, soft)],
  ['forbidden', forbids],
  ['support', verbs('allow')],
  ['mechanism', (limb) => is.SET_UP.has(limb.shape.verbClass) && limb.shape.nounClass === 'mechanism'],
  ['abstract', both(verbs('draft', 'publish', 'found', 'build', 'amend', 'conduct', 'teach', 'operate'), soft)],
  ['document', verbs('draft', 'publish')],
  ['mechanism', verbs('found')],
  ['building', verbs('build')],
  ['handling', verbs('amend', 'solve')],
  ['trace', (limb) => is.TRACE.has(limb.shape.verbClass)],
  ['conduct', verbs('conduct', 'teach', 'operate')],
  ['named', named],
  ['abstract', (limb) => verbs('raise', 'produce')(limb) && (soft(limb) || limb.shape.nounClass === null)],
  ['result', verbs('raise', 'produce')],
  ['duty', (limb) => verbs('intensify')(limb) && limb.shape.nounClass === 'duty'],
  ['abstract', both(verbs('intensify', 'advance'), abstractly)],
  ['intensify', verbs('intensify')],
  ['advance', verbs('advance')],
  ['result', verbs('ensure', 'reach')],
  ['defect', verbs('lack')],
  ['slogan', (limb) => limb.text.length <= 9 && unasked(limb)],
  ['abstract', says(is.LOOSE)],
];

const RULES: readonly Rule[] = [...BY_FORM, ...BY_WORDS, ...BY_VERB];

/** The verdict on a limb: the first rule that fits. */
export const verdictOf = (limb: ShapedLimb): Verdict => RULES.find(([, fits]) => fits(limb))?.[0] ?? 'unclear';

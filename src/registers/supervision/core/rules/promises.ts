// What was promised or demanded where units met in person: checked when it is written down, opened when it is signed.
import { type Result, ok, refuse } from '#kernel';
import type { Dispatch, Facts } from '#matters';
import type { Act, MeetingRecord, Promised } from '../act.ts';
import { nameOf } from './step.ts';

/** Only of units that were called, and for days that are still to come. */
export function promisedHere(act: Act, promises: readonly Promised[], facts: Facts): Result<null> {
  const stranger = promises.find(({ unit }) => !act.targets.some((target) => target.unit === unit));
  if (stranger) return refuse('invalid', 'promise-of-another-unit', { unit: nameOf(stranger.unit, facts) });
  const late = promises.find(({ due }) => due && due < facts.today);
  return late?.due ? refuse('invalid', 'day-has-passed', { day: late.due }) : ok(null);
}

/** The promises as commitments of the units that made them, to be checked by the issuer; each names the act that it came of. */
export const openings = (act: Act, record: MeetingRecord, facts: Facts): readonly Dispatch[] =>
  record.promises.map(({ unit, title, due, measure }, index) => ({
    register: 'commitments',
    matter: facts.id(index),
    command: {
      ...{ type: 'IssueCommitment', title, sentence: title, itemKind: 'measure', source: null, parent: null, act: facts.matter },
      ...{ issuer: act.issuer, lead: unit, assisting: [], verifier: null, ownUnitMayVerify: false },
      ...{ leadOfficial: null, due, measure },
    },
  }));

// Findings that come back: a likeness is proposed by the reading of their words and means nothing until a person has said yes.
import { ok, refuse } from '#kernel';
import { type Facts, personIn } from '#matters';
import type { CommandOf } from './commands.ts';
import type { Finding } from './finding.ts';
import { type Decision } from './step.ts';

/** Both findings know of each other. */
export function confirmSame(state: Finding, { finding }: CommandOf<'ConfirmSame'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (finding === facts.matter) return refuse('invalid', 'same-as-itself');
  const other = facts.other(finding);
  if (!other) return refuse('invalid', 'no-such-finding');
  return ok({
    events: [{ type: 'FoundTheSame', on: facts.today, by: by.value, finding, other: other.number }],
    then: [
      {
        ...{ register: 'findings', matter: finding },
        command: { type: 'NoteSame', finding: facts.matter, number: state.number },
      },
    ],
  });
}

/** Not proposed again for this finding; takes back what was confirmed by mistake. */
export function denySame(_: Finding, { finding }: CommandOf<'DenySame'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (!facts.other(finding)) return refuse('invalid', 'no-such-finding');
  return ok({ events: [{ type: 'FoundDifferent', on: facts.today, by: by.value, finding }] });
}

/** The other side of a confirmation, once. */
export function noteSame(state: Finding, { finding, number }: CommandOf<'NoteSame'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (state.sameAs.some((same) => same.finding === finding)) return ok({ events: [] });
  return ok({ events: [{ type: 'FoundTheSame', on: facts.today, by: by.value, finding, other: number }] });
}

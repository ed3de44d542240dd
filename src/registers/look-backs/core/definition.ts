// The register of look-backs: each command with its words, its rights and its form.
import {
  type AnyRegister,
  type CommandDefinition,
  clockCommands,
  defineRegister,
  evidenceField,
  longText,
  optionsOf,
} from '#matters';
import * as commands from './commands.ts';
import type { CommandOf, LookBackCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { LookBackEvent } from './events.ts';
import { evolve, project } from './evolve.ts';
import { type LookBack, hasEnded } from './look-back.ts';
import { lookBackWords, statuses } from './words.ts';

const definitions: { readonly [T in LookBackCommand['type']]: CommandDefinition<CommandOf<T>> } = {
  ScheduleLookBack: {
    label: { zh: '安排回头看', en: 'Schedule a look-back' },
    schema: commands.ScheduleLookBack,
    rule: 'internal',
    opens: { series: '回头看', parties: (command) => [{ unit: command.issuer, role: 'issuer' }] },
  },
  RecordFinding: {
    label: { zh: '记录复查结果', en: 'Record the finding' },
    schema: commands.RecordFinding,
    rule: { roles: ['leader', 'supervisor', 'head'], of: ['issuer', 'verifier'], reach: 'subtree' },
    fields: [
      {
        name: 'found',
        label: { zh: '复查结果', en: 'Found' },
        kind: 'choice',
        required: true,
        options: optionsOf(lookBackWords, 'found', ['held', 'never-done', 'came-back']),
      },
      longText('note', '复查情况', 'What was seen'),
      {
        name: 'mendBy',
        label: { zh: '整改期限', en: 'To be mended by' },
        kind: 'day',
        required: true,
        when: { field: 'found', is: ['never-done', 'came-back'] },
      },
      evidenceField,
    ],
  },
  WarnClocks: clockCommands.WarnClocks,
};

/** Look-backs 回头看 as the engine takes them. */
export const lookBacks: AnyRegister = defineRegister<LookBack, LookBackCommand, LookBackEvent>({
  name: 'look-backs',
  label: { zh: '回头看', en: 'Look-backs' },
  words: lookBackWords,
  statuses,
  commands: definitions,
  decide,
  evolve,
  project,
  projection: 2,
  available: (state) => (hasEnded(state.status) ? [] : ['RecordFinding']),
  actions: { 'look-back': 'RecordFinding' },
  sweep: 'WarnClocks',
  evidence: (event) => ('evidence' in event ? event.evidence : []),
});

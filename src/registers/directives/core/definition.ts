// The register of directives as the engine takes it.
import { type AnyRegister, type CommandDefinition, defineRegister } from '#matters';
import type { UnitId } from '#kernel';
import type { Rule } from '#people';
import * as commands from './commands.ts';
import type { CommandOf, DirectiveCommand } from './commands.ts';
import { decide } from './decide.ts';
import { type Directive, excerpt } from './directive.ts';
import type { DirectiveEvent } from './events.ts';
import { evolve, project } from './evolve.ts';
import { directiveRegisterWords, statuses } from './words.ts';

/** Units that the items give something to do. */
const namedIn = ({ items }: CommandOf<'IssueDirective'>): readonly UnitId[] =>
  items.flatMap(({ lead, assisting, verifier }) => [lead, ...assisting, ...(verifier ? [verifier] : [])]);

const issuer: Rule = { roles: ['leader', 'supervisor'], of: ['issuer'], reach: 'subtree' };

const definitions: { readonly [T in DirectiveCommand['type']]: CommandDefinition<CommandOf<T>> } = {
  ReceiveDirective: {
    label: { zh: '接收部署', en: 'Receive' },
    schema: commands.ReceiveDirective,
    rule: issuer,
    opens: { series: '部署', parties: (command) => [{ unit: command.issuer, role: 'issuer' }] },
    units: (command) => [command.issuer],
  },
  IssueDirective: {
    label: { zh: '下达', en: 'Issue' },
    schema: commands.IssueDirective,
    rule: issuer,
    units: namedIn,
    targets: namedIn,
  },
  DiscardDirective: {
    label: { zh: '不予下达', en: 'Discard' },
    schema: commands.DiscardDirective,
    rule: issuer,
    fields: [{ name: 'reason', label: { zh: '理由', en: 'Reason' }, kind: 'long-text', required: true }],
    grave: true,
  },
};

/** Directives 部署: received, reviewed side by side with their text, issued as commitments. */
export const directives: AnyRegister = defineRegister<Directive, DirectiveCommand, DirectiveEvent>({
  name: 'directives',
  label: { zh: '部署', en: 'Directives' },
  words: directiveRegisterWords,
  statuses,
  commands: definitions,
  decide,
  evolve,
  project,
  // Issuing has a page of its own; the generic page offers only what it can draw.
  available: (state) => (state.status === 'in-review' ? ['DiscardDirective'] : []),
  actions: { review: 'IssueDirective' },
  excerpt,
  evidence: (event) => ('evidence' in event ? event.evidence : []),
});

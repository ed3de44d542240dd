// Pages of the register engine, each loaded when it is opened, and the parts that registers build their own pages from.
import { lazyRouteComponent } from '@tanstack/react-router';

export { AskLines, type AskLinesProps } from './asks/ask-lines.tsx';
export { dayIn, dayOrNull } from './days.ts';
export { CommandForm, FormOf } from './form/command-form.tsx';
export type { DraftRoll } from './form/draft-beside.tsx';
export { type CommandBody, type FieldShape, bodyOf } from './form/form-values.ts';
export { MilestoneLines } from './form/milestone-lines.tsx';
export { useMatterColumns } from './lists/columns.tsx';
export type { MatterPartProps, MatterParts } from './page/matter-page.tsx';
export { type RegisterView, type RegisterWords, toneOf, useRegisterWords, useRegisters } from './registers.ts';
export { mattersWords } from './words.ts';

export const InboxPage = lazyRouteComponent(() => import('./lists/inbox-page.tsx'), 'InboxPage');
export const MatterListPage = lazyRouteComponent(() => import('./lists/list-page.tsx'), 'MatterListPage');
export const OrphansPage = lazyRouteComponent(() => import('./lists/orphans-page.tsx'), 'OrphansPage');
export const EscalationPage = lazyRouteComponent(() => import('./escalation/escalation-page.tsx'), 'EscalationPage');
export const MatterPage = lazyRouteComponent(() => import('./page/matter-page.tsx'), 'MatterPage');

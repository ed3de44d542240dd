// The document that a form would issue, beside the form: loaded only where the register issues documents. Registers are not known
// here; what each says of its documents is handed down by the house.
import { lazyRouteComponent } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import type { Drafts } from '#matters';
import type { DraftSubject } from './draft-preview.tsx';
import type { CommandBody } from './form-values.ts';

/** By register: how to load what it says of its documents. */
export type DraftRoll = Readonly<Record<string, () => Promise<Drafts>>>;

/** What a form puts beside its fields, of what they hold and the names of people chosen in them. */
export type Beside = (said: CommandBody, people: Readonly<Record<string, string>>) => ReactNode;

const DraftPreview = lazyRouteComponent(() => import('./draft-preview.tsx'), 'DraftPreview');

/** For the forms of one register; nothing where it issues no documents. */
export function draftBeside(drafts: DraftRoll, register: string, subject: DraftSubject): { readonly beside?: Beside } {
  const load = drafts[register];
  if (!load) return {};
  const beside: Beside = (said, people) => (
    <Suspense fallback={null}>
      <DraftPreview {...{ load, register, subject, said, people }} />
    </Suspense>
  );
  return { beside };
}

// The keys of the review page, as the `?` overlay lists them. The digits choose the kind here, not the place in the menu.
import { useEffect, useState } from 'react';
import { directiveWords } from '#directives';
import { type KeyBinding, useKeys, useLanguage, useWords } from '#platform/web';
import { FIELD, KINDS } from '../cards/card-fields.tsx';
import { reviewWords } from '../words.ts';
import type { ReviewSteps } from './use-steps.ts';

/** Leads to a field of the current card and, for pickers, opens it by the first letter typed. */
const goTo = (id: string): void => document.getElementById(id)?.focus();

export function useReviewKeys(steps: ReviewSteps, on: boolean): void {
  const w = useWords(reviewWords);
  const d = useWords(directiveWords);
  const { next, previous, accept, reject, split, merge, add, respan, undo, redo, issue, kind } = steps;
  const moving: readonly KeyBinding[] = [
    { key: 'j', label: w('key-next'), run: next },
    { key: 'k', label: w('key-previous'), run: previous },
  ];
  const editing: readonly KeyBinding[] = [
    { key: 'a', label: w('key-accept'), run: accept },
    { key: 'r', label: w('key-reject'), run: reject },
    { key: 'e', label: w('key-edit'), run: () => goTo(FIELD.title) },
    { key: 'l', label: w('key-lead'), run: () => goTo(FIELD.lead) },
    { key: 'o', label: w('key-official'), run: () => goTo(FIELD.official) },
    { key: 'd', label: w('key-due'), run: () => goTo(FIELD.due) },
    ...KINDS.map((name, index) => ({
      key: String(index + 1),
      label: w('key-kind', { kind: d(`kind-${name}`) }),
      run: () => kind(name),
    })),
    { key: 's', label: w('key-split'), run: split },
    { key: 'm', label: w('key-merge'), run: merge },
    { key: 'n', label: w('key-add'), run: add },
    { key: 'x', label: w('key-span'), run: respan },
    { key: 'u', label: w('key-undo'), run: undo },
    { key: 'mod+z', label: w('key-undo'), run: undo },
    { key: 'shift+u', label: w('key-redo'), run: redo },
    { key: 'mod+shift+z', label: w('key-redo'), run: redo },
    { key: 'mod+Enter', label: w('key-issue'), whileTyping: true, run: issue },
  ];
  useKeys(on ? [...moving, ...editing] : moving, useSettled());
}

/** False for the one drawing in which the language changes: the shell's keys are renewed then, and ours come after. */
function useSettled(): boolean {
  const language = useLanguage();
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => setSettled(language), [language]);
  return settled === language;
}

// Issuing from the page: the draft is saved first, then everything accepted goes out in one request.
import { useState } from 'react';
import { type CallRefusal, focusPage, notify, useSend, useWords } from '#platform/web';
import { type Items, directivesApi, toIssue } from '#registers/directives';
import { reviewWords } from '../words.ts';

export interface Issuing {
  readonly open: boolean;
  readonly show: (open: boolean) => void;
  readonly sending: boolean;
  readonly refusal: CallRefusal | null;
  readonly issue: () => Promise<void>;
}

export interface IssuingDeps {
  readonly review: Pick<directivesApi.Review, 'id' | 'matterVersion'>;
  readonly items: Items;
  readonly save: () => Promise<boolean>;
  readonly reload: () => Promise<void>;
}

export function useIssuing({ review, items, save, reload }: IssuingDeps): Issuing {
  const w = useWords(reviewWords);
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const { send, sending, refusal, reset } = useSend(directivesApi.issueRoute, [['inbox'], ['matters']]);
  const issue = async () => {
    setSaving(true);
    const saved = await save();
    setSaving(false);
    if (!saved) return setOpen(false);
    const { items: going, links } = toIssue(items);
    const result = await send({ params: { id: review.id }, body: { items: going, links }, version: review.matterVersion });
    if (!result.ok) return;
    const { issued, linked } = result.value.value;
    notify({ text: w('issue-done', { items: issued.length, links: linked }) });
    await reload();
    // The dialog and the card that had the focus are gone; after the redraw one starts at the head of the page.
    setTimeout(focusPage, 0);
  };
  const show = (next: boolean) => {
    reset();
    setOpen(next);
  };
  return { open, show, sending: sending || saving, refusal, issue };
}

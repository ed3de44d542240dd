// The two panes with all that moves between them. Side by side where both fit, as tabs where they don't.
import { type ReactNode, useRef, useState } from 'react';
import { Page, RefusalNotice, notify, useWords } from '#platform/web';
import type { directivesApi } from '#registers/directives';
import { CardList } from '../cards/card-list.tsx';
import { TextPane } from '../text/text-pane.tsx';
import { useCaret } from '../text/use-caret.ts';
import { reviewWords } from '../words.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { Panes } from './panes.tsx';
import { ReviewButtons } from './review-buttons.tsx';
import { SaveMark, SaveTrouble } from './save-mark.tsx';
import { useSecondOpinion, useSimilar } from './use-asked.ts';
import { useAutosave } from './use-autosave.ts';
import { useEditing } from './use-editing.ts';
import { useIssuing } from './use-issuing.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useSight } from './use-sight.ts';
import { useSteps } from './use-steps.ts';
import { useWide } from './use-wide.ts';

export interface ReviewingProps {
  readonly given: directivesApi.Review;
  readonly reload: () => Promise<void>;
  readonly aside: ReactNode;
  readonly crumbs: readonly ReactNode[];
}

export function Reviewing({ given, reload, aside, crumbs }: ReviewingProps) {
  const w = useWords(reviewWords);
  const [review] = useState(given);
  const { id, text, mayIssue } = review;
  const wide = useWide();
  const [tab, showPane] = useState<'text' | 'cards'>('text');
  const pane = useRef<HTMLDivElement>(null);
  const editing = useEditing(text, review.items);
  const autosave = useAutosave(id, review.version, editing.items, mayIssue);
  const caret = useCaret(text);
  const focusCurrent = useSight(editing.current, pane, wide ? 'both' : tab);
  const issuing = useIssuing({ review, items: editing.items, save: autosave.flush, reload });
  const steps = useSteps({ editing, caret, pane, showPane, focusCurrent, issue: () => issuing.show(true) });
  useReviewKeys(steps, mayIssue);
  const similar = useSimilar(id, mayIssue);
  const opinion = useSecondOpinion(id);
  const askOpinion = async () => {
    const more = await opinion.ask(editing.items);
    if (!more) return;
    editing.takeIn(more);
    notify({ text: w(more.length > 0 ? 'review-opinion-got' : 'review-opinion-none', { count: more.length }) });
  };
  const goTo = (item: string) => {
    issuing.show(false);
    showPane('cards');
    editing.setCurrent(item);
    focusCurrent();
  };
  const { items, current } = editing;
  const asking = review.secondOpinion ? { asking: opinion.asking, ask: askOpinion } : null;
  return (
    <Page
      title={review.title}
      crumbs={crumbs}
      aside={
        <>
          {aside}
          {mayIssue ? <SaveMark state={autosave.state} /> : null}
        </>
      }
      actions={mayIssue ? <ReviewButtons editing={editing} steps={steps} opinion={asking} /> : null}
    >
      <SaveTrouble autosave={autosave} onReload={() => void reload()} />
      <RefusalNotice refusal={opinion.refusal} />
      <Panes
        wide={wide}
        tab={tab}
        onTab={showPane}
        count={items.length}
        text={
          <TextPane
            {...{ text, items, current, caret }}
            clauses={review.clauses}
            paneRef={pane}
            onCaret={steps.commit}
            onChoose={(chosen) => {
              editing.setCurrent(chosen);
              if (!wide && !caret.caret) showPane('cards');
            }}
          />
        }
        cards={<CardList {...{ review, items, current }} pairs={similar} remarks={opinion.remarks} actions={steps.actions} />}
      />
      {issuing.open ? (
        <IssueDialog
          {...{ items, sending: issuing.sending, refusal: issuing.refusal }}
          today={review.today}
          issuer={review.issuer.id}
          onIssue={() => void issuing.issue()}
          onClose={() => issuing.show(false)}
          onGoTo={goTo}
        />
      ) : null}
    </Page>
  );
}

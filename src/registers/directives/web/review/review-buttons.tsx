// The buttons over the review: undo, redo, add, issue.
import { Button } from 'antd';
import { useWords } from '#platform/web';
import { reviewWords } from '../words.ts';
import type { Editing } from './use-editing.ts';
import type { ReviewSteps } from './use-steps.ts';

export interface ReviewButtonsProps {
  readonly editing: Editing;
  readonly steps: ReviewSteps;
  /** Null where no outside model is configured. */
  readonly opinion: { readonly asking: boolean; readonly ask: () => Promise<void> } | null;
}

/** What can be done to the review as a whole. */
export function ReviewButtons({ editing, steps, opinion }: ReviewButtonsProps) {
  const w = useWords(reviewWords);
  const accepted = editing.items.filter((item) => item.decision === 'accepted').length;
  return (
    <>
      <Button disabled={!editing.canUndo} onClick={steps.undo}>
        {w('review-undo')}
      </Button>
      <Button disabled={!editing.canRedo} onClick={steps.redo}>
        {w('review-redo')}
      </Button>
      {/* A press would take away what is marked in the text before it is read. */}
      <Button onMouseDown={(event) => event.preventDefault()} onClick={steps.add}>
        {w('review-add')}
      </Button>
      {opinion ? (
        <Button loading={opinion.asking} onClick={() => void opinion.ask()}>
          {w('review-opinion')}
        </Button>
      ) : null}
      <Button type="primary" onClick={steps.issue}>
        {accepted > 0 ? w('issue-open', { n: accepted }) : w('issue-title')}
      </Button>
    </>
  );
}

// How the draft stands: a word beside the title, or, when it can't be saved, a notice with the ways out.
import { Button } from 'antd';
import { RefusalNotice, useWords } from '#platform/web';
import { reviewWords } from '../words.ts';
import type { Autosave } from './use-autosave.ts';

export function SaveMark({ state }: Pick<Autosave, 'state'>) {
  const w = useWords(reviewWords);
  return state === 'stale' ? null : <span className={`save save-${state}`}>{w(`review-${state}`)}</span>;
}

export interface SaveTroubleProps {
  readonly autosave: Autosave;
  readonly onReload: () => void;
}

export function SaveTrouble({ autosave, onReload }: SaveTroubleProps) {
  const w = useWords(reviewWords);
  if (autosave.state === 'stale') {
    return (
      <div className="refusal save-trouble" role="alert">
        <p>{w('review-stale')}</p>
        <Button size="small" onClick={onReload}>
          {w('review-take-theirs')}
        </Button>
        <Button size="small" onClick={() => void autosave.overwrite()}>
          {w('review-keep-mine')}
        </Button>
      </div>
    );
  }
  if (autosave.state !== 'failed') return null;
  return (
    <div className="save-trouble">
      <RefusalNotice refusal={autosave.refusal} />
      <Button size="small" onClick={() => void autosave.flush()}>
        {w('review-save-again')}
      </Button>
    </div>
  );
}

// On the page of an inspection, for whoever keeps it: findings from a spreadsheet, which is reported on before anything is written,
// or from a feedback document, which is read and looked over.
import { useQueryClient } from '@tanstack/react-query';
import type { MatterPartProps } from '#matters/web';
import { notify, useWords } from '#platform/web';
import { FeedbackPanel } from './feedback-panel.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { rectificationPageWords } from './words.ts';
import './rectification.css';

export function InspectionPart({ matter }: MatterPartProps) {
  const w = useWords(rectificationPageWords);
  const client = useQueryClient();
  if (!matter.commands.some(({ type }) => type === 'AddFinding')) return null;
  const onAdded = async (n: number): Promise<void> => {
    notify({ text: w('added', { n }) });
    await Promise.all(
      [['matter', matter.id], ['timeline', matter.id], ['matters'], ['inbox']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  };
  return (
    <details className="from-files">
      <summary>{w('add-many')}</summary>
      <SheetPanel inspection={matter.id} onAdded={onAdded} />
      <FeedbackPanel matter={matter} onAdded={onAdded} />
    </details>
  );
}

// The documents that an act has, as they were issued. Acts of a time before documents were made have none.
import type { MatterDocument } from '#matters';
import type { Act } from '../act.ts';
import { supervisionWords } from '../words.ts';

const label = (key: string) => supervisionWords[key] ?? { zh: key, en: key };

export function documentsOf(act: Act): readonly MatterDocument[] {
  const { document: notice, conclusion, kind, status, targets } = act;
  return [
    ...(notice ? [{ key: 'notice', label: label(`document.${kind}`), document: notice, withdrawn: status === 'withdrawn' }] : []),
    ...(conclusion?.document
      ? [{ key: 'conclusion', label: label('document.conclusion'), document: conclusion.document, withdrawn: false }]
      : []),
    ...targets.flatMap(({ unit, review }) =>
      review?.decided?.document
        ? [{ key: `review-${unit}`, label: label('document.review'), document: review.decided.document, withdrawn: false }]
        : [],
    ),
  ];
}

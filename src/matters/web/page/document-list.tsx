// The official documents of a matter: number, title, and both forms of each, behind the rights of the matter.
import { mattersApi } from '#matters';
import { addressOf, formatDay, useLanguage, usePhrase, useWords } from '#platform/web';
import { dayIn } from '../days.ts';
import { mattersWords } from '../words.ts';
import type { MatterPartProps } from './matter-page.tsx';

type Listed = mattersApi.MatterView['documents'][number];

export function DocumentList({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  if (matter.documents.length === 0) return null;
  return (
    <section>
      <h2>{w('matter-documents')}</h2>
      <ul className="documents">
        {matter.documents.map((one) => (
          <DocumentLine key={one.key} matter={matter.id} document={one} />
        ))}
      </ul>
    </section>
  );
}

function DocumentLine({ matter, document }: { readonly matter: string; readonly document: Listed }) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const { key, label, title, number, date, withdrawn } = document;
  const place = { id: matter, key };
  const forms = [
    ['PDF', addressOf(mattersApi.documentPdfRoute, place)],
    ['DOCX', addressOf(mattersApi.documentDocxRoute, place)],
  ] as const;
  return (
    <li>
      <span className="document-name">
        <span className="document-title">{title}</span>
        <span className="muted">
          {phrase(label)} <span className={withdrawn ? 'document-void' : ''}>{number}</span>{' '}
          <span className="tabular">{formatDay(dayIn(date), language)}</span>
          {withdrawn ? <strong className="document-taken-back"> {w('document-withdrawn')}</strong> : null}
        </span>
      </span>
      {forms.map(([form, address]) => (
        <a key={form} href={address} download aria-label={w('document-download', { form, title })}>
          {form}
        </a>
      ))}
    </li>
  );
}

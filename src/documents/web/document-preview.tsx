// An official document as it will be printed, beside its form: the server's own typesetting as a picture, the advice on it, and
// the text with its links for those who read rather than look.
import { type OfficialDocument, documentWords } from '#documents';
import type { Refusal } from '#kernel';
import { RefusalNotice, useWords } from '#platform/web';
import { DocumentText } from './document-text.tsx';
import { type Preview, usePreview } from './use-preview.ts';
import { previewWords } from './words.ts';
import './preview.css';

export interface DocumentPreviewProps {
  /** Null while the form makes no document. */
  readonly document: OfficialDocument | null;
  /** Why it could not be issued, where the page knows that already. */
  readonly refusal?: Refusal | null;
  /** What the document is made of is still on its way. */
  readonly loading?: boolean;
}

export function DocumentPreview({ document, refusal: known = null, loading = false }: DocumentPreviewProps) {
  const w = useWords(previewWords);
  const { shown, refusal, waiting } = usePreview(document);
  return (
    <section className="document-preview" aria-label={w('preview-label')} aria-busy={waiting || loading}>
      <RefusalNotice refusal={known ? { ...known, status: 422 } : refusal} />
      {shown ? <Advice advice={shown.advice} /> : null}
      {document !== null && document.number.serial === null ? <p className="muted">{w('preview-number')}</p> : null}
      {shown ? <Sheets shown={shown} /> : <Blank busy={waiting || loading} empty={document === null && known === null} />}
      {document ? (
        <details>
          <summary>{w('preview-text')}</summary>
          <DocumentText document={document} />
        </details>
      ) : null}
    </section>
  );
}

/** Before the first picture. */
function Blank({ busy, empty }: { readonly busy: boolean; readonly empty: boolean }) {
  const w = useWords(previewWords);
  return (
    <p className="muted" role="status">
      {busy ? w('preview-waiting') : empty ? w('preview-nothing') : ''}
    </p>
  );
}

type Shown = NonNullable<Preview['shown']>;

function Advice({ advice }: Pick<Shown, 'advice'>) {
  const w = useWords(previewWords);
  const say = useWords(documentWords);
  if (advice.length === 0) return null;
  return (
    <div className="document-advice" role="note">
      <p>{w('preview-advice')}</p>
      <ul>
        {advice.map(({ code, facts, law }) => (
          <li key={code}>
            {code in documentWords ? say(code as keyof typeof documentWords, facts) : code}
            {law ? <span className="muted"> {`${law.law} ${law.article} ${law.rule}`}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One picture holds all pages under each other; each sheet shows its part of it. */
function Sheets({ shown: { address, pages } }: { readonly shown: Shown }) {
  const w = useWords(previewWords);
  return (
    <ol className="document-sheets">
      {Array.from({ length: pages }, (_, index) => (
        <li key={index} className="document-sheet">
          <img src={address} style={{ top: `${-100 * index}%` }} alt={w('preview-page', { page: index + 1, pages })} />
        </li>
      ))}
    </ol>
  );
}

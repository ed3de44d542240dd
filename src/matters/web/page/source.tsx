// Where a matter comes from, word for word.
import { Link } from '@tanstack/react-router';
import { useWords } from '#platform/web';
import { mattersWords } from '../words.ts';
import type { MatterPartProps } from './matter-page.tsx';

/** The words around are cut by length: they begin with a whole sentence and end with one, where they hold any. */
const plain = (text: string): string => text.replaceAll(/\n\s*\n/g, '\n');
const fromSentence = (before: string): string => plain(before.replace(/^[^。；！？\n]*[。；！？\n]\s*/, ''));
const toSentence = (after: string): string => plain(/^[\s\S]*[。；！？\n]/.exec(after)?.[0].trimEnd() ?? after);

/** The sentence that demands it, within the words around it; the link leads to its place in the directive. */
export function Source({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  const { origin } = matter;
  if (!origin) return null;
  return (
    <section className="source">
      <h2>{w('matter-source')}</h2>
      <blockquote className="book">
        {fromSentence(origin.before)}
        <mark>{origin.sentence}</mark>
        {toSentence(origin.after)}
      </blockquote>
      <p className="muted">
        {w('matter-from')}{' '}
        <Link to="/directives/$id" params={{ id: origin.id }} search={{ at: String(origin.start) }}>
          {origin.title}
        </Link>
      </p>
    </section>
  );
}

// A refusal in words: what can't be done, why, and the article where a law is the reason.
import { type CallRefusal } from '../api/refusal.ts';
import { useLanguage } from '../language/language.ts';
import { type Fill, useWords, wordsFor } from '../language/words.ts';
import { pageWords } from '../words.ts';

const fillOf = (refusal: CallRefusal): Fill =>
  Object.fromEntries(
    Object.entries(refusal.facts ?? {}).map(([name, fact]) => [name, typeof fact === 'object' ? fact.join('、') : fact]),
  );

/** The words of a refusal: those of its code, else those of its kind. */
export function useRefusalWords(): (refusal: CallRefusal) => string {
  const language = useLanguage();
  const w = useWords(pageWords);
  return (refusal) => wordsFor(refusal.code, fillOf(refusal), language) ?? w(`refused-${refusal.kind}`);
}

/** Shown where the refused thing was asked for; read out at once. */
export function RefusalNotice({ refusal }: { readonly refusal: CallRefusal | null }) {
  const w = useWords(pageWords);
  const say = useRefusalWords();
  if (!refusal) return null;
  return (
    <div className="refusal" role="alert">
      <p>{say(refusal)}</p>
      {refusal.errors && refusal.errors.length > 0 ? (
        <ul>
          {refusal.errors.map(({ pointer, message }) => (
            <li key={`${pointer}${message}`}>{message}</li>
          ))}
        </ul>
      ) : null}
      {refusal.law ? (
        <p className="refusal-law">
          {w('by-law')}：{refusal.law.law} {refusal.law.article}
          <span className="muted"> {refusal.law.rule}</span>
        </p>
      ) : null}
      {refusal.status >= 500 && refusal.request ? (
        <p className="muted">
          {w('request')} {refusal.request}
        </p>
      ) : null}
    </div>
  );
}

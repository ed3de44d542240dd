// The frame of one page: where one is, its name, what can be done. The name takes the focus after a change of page.
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../language/words.ts';
import { pageWords } from '../words.ts';

export interface PageProps {
  readonly title: string;
  /** Beside the title, small: a number, a state. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  /** Links from the top down, without the page itself. */
  readonly crumbs?: readonly ReactNode[];
  /** `text` for reading and forms; lists take the whole width. */
  readonly width?: 'full' | 'text';
  readonly children: ReactNode;
}

export const MAIN_ID = 'main';

export function Page({ title, aside, actions, crumbs, width = 'full', children }: PageProps) {
  const w = useWords(pageWords);
  useEffect(() => {
    document.title = `${title} · 督行`;
  }, [title]);
  return (
    <div className={`page page-${width}`}>
      {crumbs && crumbs.length > 0 ? (
        <nav className="crumbs" aria-label={w('you-are-here')}>
          <ol>
            {crumbs.map((crumb, index) => (
              // Crumbs are fixed for a page; their place is their name.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={index}>{crumb}</li>
            ))}
          </ol>
        </nav>
      ) : null}
      <header className="page-head">
        <h1 tabIndex={-1}>{title}</h1>
        {aside ? <div className="page-aside">{aside}</div> : null}
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** Moves the focus to the name of the page that has just come on screen, so that the keyboard and a reader start there. */
export function focusPage(): void {
  const main = document.getElementById(MAIN_ID);
  const heading = main?.querySelector('h1');
  (heading instanceof HTMLElement ? heading : main)?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

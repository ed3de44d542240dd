// One's own corner: name, posts, language, password, sign-out.
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { roleWords, signOut } from '#people';
import { call, setLanguage, useLanguage, usePhrase, useWords } from '#platform/web';
import { factorWords } from './second-factor/words.ts';
import { useMe } from './session.ts';
import { personalWords } from './words.ts';

export interface ProfileProps {
  readonly onPassword: () => void;
  readonly onContact: () => void;
  readonly onSessions: () => void;
  readonly onSecondFactor: () => void;
  /** Resolves when the pages of the house have left the screen. */
  readonly onSignedOut: () => Promise<void>;
  /** More entries between the settings and the way out. */
  readonly children?: ReactNode;
}

export function Profile({ onPassword, onContact, onSessions, onSecondFactor, onSignedOut, children }: ProfileProps) {
  const w = useWords(personalWords);
  const f = useWords(factorWords);
  const phrase = usePhrase();
  const me = useMe();
  const client = useQueryClient();
  const leave = async () => {
    // Whatever the server says, this screen forgets.
    const left = await call(signOut);
    await onSignedOut();
    client.clear();
    // Whoever came by the identity provider leaves there too, or the next one at this screen would come in as them.
    if (left.ok && left.value.value.elsewhere) window.location.assign(left.value.value.elsewhere);
  };
  return (
    <div className="profile">
      <p className="profile-name">
        {me.name} <span className="muted">{me.account}</span>
      </p>
      <ul className="profile-posts" aria-label={w('my-posts')}>
        {me.posts.length === 0 ? <li className="muted">{w('no-posts')}</li> : null}
        {me.posts.map((post) => (
          <li key={`${post.unit}${post.role}`}>
            {post.unitName} <span className="muted">{post.title || phrase(roleWords[post.role])}</span>
          </li>
        ))}
      </ul>
      <LanguageChoice label={w('language')} />
      {children}
      <Button type="text" block onClick={onContact}>
        {w('contact-title')}
      </Button>
      <Button type="text" block onClick={onSessions}>
        {w('sessions-title')}
      </Button>
      <Button type="text" block onClick={onSecondFactor}>
        {f('factor-title')}
      </Button>
      <Button type="text" block onClick={onPassword}>
        {w('password-change')}
      </Button>
      <Button type="text" block onClick={leave}>
        {w('sign-out')}
      </Button>
    </div>
  );
}

const LANGUAGES = [
  ['zh', '中文', 'zh-CN'],
  ['en', 'English', 'en'],
] as const;

function LanguageChoice({ label }: { readonly label: string }) {
  const language = useLanguage();
  return (
    <fieldset className="languages">
      <legend>{label}</legend>
      {LANGUAGES.map(([value, name, tag]) => (
        <Button
          key={value}
          size="small"
          lang={tag}
          type={language === value ? 'primary' : 'default'}
          aria-pressed={language === value}
          onClick={() => setLanguage(value)}
        >
          {name}
        </Button>
      ))}
    </fieldset>
  );
}

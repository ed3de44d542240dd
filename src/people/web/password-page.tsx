import { Page, useWords } from '#platform/web';
import { PasswordForm } from './password-form.tsx';
import { useMe } from './session.ts';
import { personalWords } from './words.ts';

/** The page for a new password; with a given password it is the only page that opens. */
export function PasswordPage({ onDone }: { readonly onDone: () => void }) {
  const w = useWords(personalWords);
  const { mustChangePassword } = useMe();
  return (
    <Page title={w('password-change')} width="text">
      <div className="narrow-form">
        {mustChangePassword ? <p>{w('password-first')}</p> : null}
        <PasswordForm onDone={onDone} />
      </div>
    </Page>
  );
}

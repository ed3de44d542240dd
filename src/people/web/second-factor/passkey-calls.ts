// Passkeys in the browser, by @simplewebauthn/browser: what the server asks is handed to the device, and its answer back.
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { Result } from '#kernel';
import { askPasskey, beginPasskey } from '#people';
import { type CallRefusal, call } from '#platform/web';

type Answered = Result<Record<string, unknown>, CallRefusal> | null;
type Registering = Parameters<typeof startRegistration>[0]['optionsJSON'];
type Showing = Parameters<typeof startAuthentication>[0]['optionsJSON'];

const answerOf = async (ask: () => Promise<object>): Promise<Answered> => {
  try {
    return { ok: true, value: { ...(await ask()) } };
  } catch {
    // The person turned away, or the device has none: nothing to say but that it can be tried again.
    return null;
  }
};

/** Has the device make a passkey; null where it was not completed. */
export async function makePasskey(): Promise<Answered> {
  const asked = await call(beginPasskey, {});
  // Options of the server's library, which are those of this one.
  return asked.ok ? answerOf(() => startRegistration({ optionsJSON: asked.value.value as unknown as Registering })) : asked;
}

/** Has the device show a passkey; null where it was not completed. */
export async function presentPasskey(): Promise<Answered> {
  const asked = await call(askPasskey, {});
  return asked.ok ? answerOf(() => startAuthentication({ optionsJSON: asked.value.value as unknown as Showing })) : asked;
}

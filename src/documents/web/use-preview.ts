// Asks for the preview while a form is being filled in: after a pause in typing, and only the newest document counts.
import { type OfficialDocument, previewDocumentRoute } from '#documents';
import { type CallRefusal, call } from '#platform/web';
import { useEffect, useState } from 'react';
import type { z } from 'zod';

type Reply = z.output<typeof previewDocumentRoute.reply>;

export interface Preview {
  /** The last picture that could be made; it stays while a newer one is refused or on its way. */
  readonly shown: (Reply & { readonly address: string }) | null;
  readonly refusal: CallRefusal | null;
  readonly waiting: boolean;
}

const PAUSE = 500;
const NOTHING: Preview = { shown: null, refusal: null, waiting: false };

/** Null stands for a form that makes no document yet. */
export function usePreview(document: OfficialDocument | null): Preview {
  const [preview, setPreview] = useState(NOTHING);
  const body = document === null ? null : JSON.stringify(document);
  useEffect(() => {
    if (body === null) return setPreview((former) => (former.waiting ? { ...former, waiting: false } : former));
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      setPreview((former) => ({ ...former, waiting: true }));
      const asked = call(previewDocumentRoute, { body: { document: JSON.parse(body) }, signal: stop.signal });
      // What was overtaken by a newer document ends without a word.
      const answer = await asked.catch((error: unknown) => {
        if (stop.signal.aborted) return null;
        throw error;
      });
      if (answer === null || stop.signal.aborted) return;
      if (!answer.ok) return setPreview((former) => ({ ...former, refusal: answer.refusal, waiting: false }));
      const reply = answer.value.value;
      const address = URL.createObjectURL(new Blob([reply.svg], { type: 'image/svg+xml' }));
      setPreview({ shown: { ...reply, address }, refusal: null, waiting: false });
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [body]);
  // A picture's address is let go when the next one stands.
  const address = preview.shown?.address;
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);
  return preview;
}

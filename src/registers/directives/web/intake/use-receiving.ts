// Sends what was chosen or pasted and tells how far it is. A file that is too large is turned down before it leaves.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type CallRefusal, call, upload } from '#platform/web';
import { directivesApi } from '#registers/directives';

const MEGABYTES = 20;

export interface ToReceive {
  readonly file: File | null;
  readonly text: string;
  readonly title: string;
  readonly docDate: string | null;
  readonly issuer: string;
}

export interface Receiving {
  readonly receive: (what: ToReceive) => Promise<{ readonly id: string; readonly proposals: number } | null>;
  readonly stop: () => void;
  readonly clear: () => void;
  readonly refusal: CallRefusal | null;
  /** How much of the file has left, 0 to 1; null while nothing is under way. */
  readonly share: number | null;
}

export function useReceiving(): Receiving {
  const client = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<CallRefusal | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const receive = async (what: ToReceive) => {
    if (what.file && what.file.size > MEGABYTES * 1024 * 1024) {
      setRefusal({ kind: 'too-large', code: 'intake-too-large', status: 0, facts: { limit: MEGABYTES } });
      return null;
    }
    setRefusal(null);
    setShare(what.file ? 0 : 1);
    running.current = new AbortController();
    const result = await send(what, setShare, running.current.signal);
    setShare(null);
    if (!result.ok) {
      if (result.refusal.code !== 'upload-stopped') setRefusal(result.refusal);
      return null;
    }
    await client.invalidateQueries({ queryKey: ['matters'] });
    return result.value.value;
  };
  return { receive, stop: () => running.current?.abort(), clear: () => setRefusal(null), refusal, share };
}

function send({ file, text, title, docDate, issuer }: ToReceive, onProgress: (share: number) => void, signal: AbortSignal) {
  if (file) {
    const fields = { title, docDate: docDate ?? '', issuer };
    return upload(directivesApi.receiveFileRoute, { file, fields, onProgress, signal });
  }
  const body = { text, docDate, ...(title === '' ? {} : { title }), ...(issuer === '' ? {} : { issuer }) };
  return call(directivesApi.receiveTextRoute, { body });
}

// Sends one file with progress. XMLHttpRequest, because fetch still can't say how much of a body has left.
import type { Result } from '#kernel';
import type { RouteContract } from '#platform';
import type { z } from 'zod';
import { fillPath, writeQuery } from './address.ts';
import { type Answer, readAnswer } from './call.ts';
import { type CallRefusal, unreachable } from './refusal.ts';

export interface UploadInput {
  readonly file: File;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Other fields of the form; they go before the file. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Called with the share of the file that has left, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends the file as the field `file` of a multipart form. Refuses like `call`; an abort is `upload-stopped`. */
export function upload<R extends z.ZodType>(
  contract: RouteContract<z.ZodType, z.ZodType, z.ZodType, R>,
  input: UploadInput,
): Promise<Result<Answer<z.output<R>>, CallRefusal>> {
  const { promise, resolve } = Promise.withResolvers<Result<Answer<z.output<R>>, CallRefusal>>();
  const request = new XMLHttpRequest();
  const form = new FormData();
  for (const [name, value] of Object.entries(input.fields ?? {})) form.append(name, value);
  form.append('file', input.file, input.file.name);
  request.open(contract.method, fillPath(contract.path, input.params) + writeQuery(input.query));
  request.setRequestHeader('accept', 'application/json, application/problem+json');
  request.upload.onprogress = (event) => {
    if (event.lengthComputable) input.onProgress?.(event.loaded / event.total);
  };
  request.onload = () => {
    const etag = request.getResponseHeader('etag');
    const response = new Response(request.responseText, { status: request.status, ...(etag ? { headers: { etag } } : {}) });
    resolve(readAnswer(contract, response));
  };
  request.onerror = () => resolve({ ok: false, refusal: unreachable });
  request.onabort = () => resolve({ ok: false, refusal: { kind: 'conflict', code: 'upload-stopped', status: 0 } });
  input.signal?.addEventListener('abort', () => request.abort(), { once: true });
  request.send(form);
  return promise;
}

// One file of a multipart form, read whole: at most 20 MB, with the form's plain fields beside it.
import type { FastifyRequest } from 'fastify';
import { type Result, ok, refuse } from '#kernel';
import { soundTexts } from './sound-text.ts';

export interface Upload {
  /** The name that the sender gave, without folders and control characters, in composed form; never a path. */
  readonly name: string;
  /** What the sender says that it is; to be checked against the bytes. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly fields: Readonly<Record<string, string>>;
}

export const UPLOAD_LIMIT = 20 * 1024 * 1024;

/** Reads the form. Refuses a request that is no form, has no file or more than one, or whose file is too large. */
export async function readUpload(request: FastifyRequest): Promise<Result<Upload>> {
  if (!request.isMultipart()) return refuse('invalid', 'upload-not-a-form');
  const files: Omit<Upload, 'fields'>[] = [];
  const fields: Record<string, string> = {};
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else files.push({ name: plainName(part.filename), mediaType: part.mimetype, bytes: await part.toBuffer() });
    }
  } catch (error) {
    // What is too large has a status of its own; a form that ends too soon has none.
    if (error instanceof Error && 'statusCode' in error) throw error;
    return refuse('invalid', 'upload-not-a-form');
  }
  const sound = soundTexts(fields);
  if (!sound.ok) return sound;
  const [file, ...others] = files;
  if (!file) return refuse('invalid', 'upload-without-file');
  if (others.length > 0) return refuse('invalid', 'upload-with-many-files');
  return ok({ ...file, fields });
}

/** The last part of a name as any system writes it, at most 200 characters. */
function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim();
  return [...clean].slice(-200).join('') || 'file';
}

// Headers that a request is read by: If-Match names the version that a write is based on, Idempotency-Key the intent,
// Accept-Language the reader's language.
import { type Language, type Result, ok, refuse } from '#kernel';

const ETAG = /^(?:W\/)?"(\d{1,15})"$/;
const KEY = /^[\x21-\x7e]{8,200}$/;

/** The ETag of a version. */
export const etagOf = (version: number): string => `"${version}"`;

/** The version in If-Match, weak or strong. Absent or `*`: 428, since neither says what the writer saw; other forms: 422. */
export function versionOf(header: string | undefined): Result<number> {
  if (header === undefined || header.trim() === '*') return refuse('precondition-required', 'if-match-required');
  const match = ETAG.exec(header.trim());
  return match ? ok(Number(match[1])) : refuse('invalid', 'if-match-malformed');
}

/** The Idempotency-Key, or null where there is none; 8 to 200 visible ASCII characters. */
export function idempotencyKeyOf(header: string | readonly string[] | undefined): Result<string | null> {
  if (header === undefined) return ok(null);
  return typeof header === 'string' && KEY.test(header) ? ok(header) : refuse('invalid', 'idempotency-key-malformed');
}

/** English only where the reader puts it before Chinese; Chinese otherwise. */
export function languageOf(header: string | undefined): Language {
  const wished = (header ?? '')
    .split(',')
    .map((part) => /^\s*([a-z]+)(?:-[a-z]+)*\s*(?:;\s*q=([\d.]+))?/i.exec(part))
    .map((match) => ({ tag: match?.[1]?.toLowerCase(), quality: Number(match?.[2] ?? 1) }))
    .filter(({ tag }) => tag === 'zh' || tag === 'en')
    .sort((a, b) => b.quality - a.quality);
  return wished[0]?.tag === 'en' ? 'en' : 'zh';
}

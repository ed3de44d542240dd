// The name of a stored file: the SHA-256 of its bytes. Two equal files are one file.
import type { Brand } from '#kernel';

export type FileHash = Brand<'FileHash'>;

/** 64 lower-case hexadecimal digits, or null; nothing else ever becomes part of a path. */
export const parseFileHash = (text: string): FileHash | null => (/^[0-9a-f]{64}$/.test(text) ? (text as FileHash) : null);

// Bytes that are read by place, whether they lie in memory or in a file, so that a large file is never held whole.
import type { FileHandle } from 'node:fs/promises';

export interface ByteSource {
  readonly size: number;
  /** The bytes from `offset` on, fewer at the end of the source. */
  read(offset: number, length: number): Promise<Buffer>;
}

export const bytesIn = (bytes: Uint8Array): ByteSource => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: buffer.length, read: async (offset, length) => buffer.subarray(offset, offset + length) };
};

export const bytesOf = (handle: FileHandle, size: number): ByteSource => ({
  size,
  async read(offset, length) {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, offset);
    return buffer.subarray(0, bytesRead);
  },
});

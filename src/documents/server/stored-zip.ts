// Packs parts into a zip without compression: what a reader is given after each part was unpacked and measured by us, so that
// it finds exactly those bytes and nothing that hides between the entries.
import { crc32 } from 'node:zlib';

export function packStored(parts: ReadonlyMap<string, Buffer>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const label = Buffer.from(name, 'utf8');
    const about = describe(label, content);
    local.push(Buffer.concat([u32(0x04034b50), about, label]), content);
    central.push(Buffer.concat([u32(0x02014b50), u16(20), about, Buffer.alloc(10), u32(offset), label]));
    offset += 30 + label.length + content.length;
  }
  const directory = Buffer.concat(central);
  const end = [u32(0x06054b50), u32(0), u16(parts.size), u16(parts.size), u32(directory.length), u32(offset), u16(0)];
  return Buffer.concat([...local, directory, ...end]);
}

/** The fields that a local header and the directory share, from the version needed to the length of the extra field. */
const describe = (label: Buffer, content: Buffer): Buffer =>
  Buffer.concat([
    u16(20),
    u16(0x0800), // names are UTF-8
    Buffer.alloc(6), // stored, no time
    u32(crc32(content)),
    u32(content.length),
    u32(content.length),
    u16(label.length),
    u16(0),
  ]);

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

// Files that prove steps: short records and drawn pictures, the same bytes every time. They stand for photos and papers; each
// says that it is a demo.
import { crc32, deflateSync } from 'node:zlib';
import type { FileStore } from '#documents/server';
import { insertFile } from '#documents/server';
import type { Instant } from '#kernel';
import type { EvidenceRef } from '#matters';
import type { Tx } from '#platform/server';

const RECORDS: readonly (readonly [string, string])[] = [
  [
    '现场检查记录.txt',
    '现场检查记录（演示数据）\n检查内容：对照任务清单逐项核对。\n检查结果：未发现重大问题，一般问题两处，已当场提出整改要求。\n',
  ],
  [
    '工作台账.txt',
    '工作台账（演示数据）\n序号\t事项\t责任人\t完成情况\n1\t现场摸底\t已落实\t完成\n2\t集中整治\t已落实\t完成\n3\t复查验收\t已落实\t完成\n',
  ],
  ['培训签到表.txt', '培训签到表（演示数据）\n应到四十二人，实到四十一人，一人因公请假，已安排补课。\n'],
  ['整改说明.txt', '整改说明（演示数据）\n针对退回意见，已补充现场记录，并对两处不符问题完成整改。\n'],
];
const PICTURES: readonly string[] = ['现场照片一.png', '现场照片二.png', '标识更换前后对比.png', '设备安装照片.png'];

function chunk(type: string, body: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

const [WIDTH, HEIGHT, HORIZON] = [240, 160, 70];

/** The colour of a point: sky, field, road, or the line in its middle. */
function colourAt(x: number, y: number, tone: number): number {
  if (y <= HORIZON) return ((150 + tone) << 16) | (185 << 8) | 215;
  const reach = 10 + y - HORIZON;
  const off = Math.abs(x - WIDTH / 2);
  if (off >= reach) return (110 << 16) | ((140 - tone) << 8) | 96;
  return off < 1 + reach / 40 && Math.floor(y / 9) % 2 === 0 ? 0xf0f0f0 : 0x54585c;
}

/** A PNG of a road under a sky, in a tone of its own. */
function picture(tone: number): Uint8Array {
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) rows.writeUIntBE(colourAt(x, y, tone), y * (WIDTH * 3 + 1) + 1 + x * 3, 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** Stores the files and gives the references by which commands name them. */
export async function storeEvidence(tx: Tx, files: FileStore, at: Instant): Promise<readonly EvidenceRef[]> {
  const bodies: (readonly [string, Uint8Array])[] = [
    ...RECORDS.map(([name, text]) => [name, new TextEncoder().encode(text)] as const),
    ...PICTURES.map((name, index) => [name, picture(index * 20)] as const),
  ];
  const references: EvidenceRef[] = [];
  for (const [name, bytes] of bodies) {
    const stored = await files.put(bytes, { name, limit: 1_000_000 });
    if (!stored.ok) throw new Error(`the demo's file ${name} was refused: ${stored.refusal.code}`);
    await insertFile(tx, stored.value, at);
    references.push({ hash: stored.value.hash, name });
  }
  return references;
}

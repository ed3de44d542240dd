// The thread that packs a spreadsheet, so that a long export does not hold up the server.
import { parentPort, workerData } from 'node:worker_threads';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';

/** A sheet ready to be packed; made by `sheetOf`. */
export interface WriteSheet {
  readonly name: string;
  readonly columns: readonly {
    readonly title: string;
    readonly kind: 'text' | 'number' | 'day';
    readonly width: number;
    readonly format: string;
  }[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

interface WriteTask {
  readonly sheets: readonly WriteSheet[];
}

type WriteColumn = WriteSheet['columns'][number];

/** A spreadsheet's own limit for the text of one cell. */
const MOST_CHARACTERS = 32_767;

const pack = ({ sheets }: WriteTask): Promise<Uint8Array> => writeXlsxFile(sheets.map(layOut)).toBuffer();

function layOut({ name, columns, rows }: WriteSheet) {
  const heading = columns.map(({ title }): Cell => ({ type: String, value: title, fontWeight: 'bold', format: '@' }));
  const body = rows.map((row) => columns.map((column, index) => cellOf(row[index] ?? null, column)));
  return { data: [heading, ...body], sheet: name, stickyRowsCount: 1, columns: columns.map(({ width }) => ({ width })) };
}

/** What does not fit the column's kind is written as text, never dropped. */
function cellOf(value: string | number | boolean | null, { kind, format }: WriteColumn): Cell {
  if (value === null || value === '') return null;
  if (kind === 'number' && typeof value === 'number' && Number.isFinite(value)) return { type: Number, value, format };
  const moment = kind === 'day' && typeof value === 'string' ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(moment)) return { type: Date, value: new Date(moment), format };
  const text = String(value);
  return { type: String, value: text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text, format: '@' };
}

// workerData is what writeSheets gave; the types cannot follow it into a thread.
parentPort?.postMessage(await pack(workerData as WriteTask));

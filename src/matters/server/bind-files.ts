// Files as evidence in, and out again for those who may see the matter; lists out as spreadsheets.
import type { Readable } from 'node:stream';
import { type MatterId, type Phrase, type Result, dayAt, ok, refuse } from '#kernel';
import { mattersApi as api } from '#matters';
import { whomOf } from '#people/server';
import { type RouteTable, type Upload, bindRoute } from '#platform/server';
import type { MatterRoutes } from './bind-routes.ts';
import { findEvidence } from './evidence-store.ts';
import { filterOf } from './list-filter.ts';
import { type ListedMatter, listMatters } from './list-store.ts';
import { seenMatter } from './matter-view.ts';
import { namesIn, visibleUnits } from './names-store.ts';
import { noteLook } from './note-look.ts';

/** What the engine needs of the file store and the spreadsheet writer, given by the composition root. */
export interface FileShelf {
  readonly put: (upload: Upload) => Promise<Result<{ readonly hash: string; readonly mediaType: string; readonly size: number }>>;
  readonly get: (hash: string) => Promise<Readable | null>;
  readonly sheet: (columns: readonly SheetColumn[], rows: readonly (readonly (string | null)[])[]) => Promise<Uint8Array>;
}

export interface SheetColumn {
  readonly title: string;
  readonly width: number;
}

const EXPORT_LIMIT = 20_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const HEADINGS: readonly (readonly [Phrase, number])[] = [
  [{ zh: '编号', en: 'Number' }, 18],
  [{ zh: '事项', en: 'Matter' }, 60],
  [{ zh: '状态', en: 'Status' }, 12],
  [{ zh: '牵头单位', en: 'Lead unit' }, 28],
  [{ zh: '牵头负责人', en: 'Lead official' }, 14],
  [{ zh: '完成时限', en: 'Due' }, 12],
  [{ zh: '下达日期', en: 'Opened' }, 12],
  [{ zh: '结束日期', en: 'Closed' }, 12],
];

export function bindFileRoutes(table: RouteTable, deps: MatterRoutes): void {
  bindSheet(table, deps);
  const { engine, authenticate, files } = deps;
  const { database } = engine;
  bindRoute(table, api.uploadRoute, {
    authenticate,
    handler: async ({ upload }) => {
      if (!upload) return refuse('invalid', 'upload-without-file');
      const stored = await files.put(upload);
      return stored.ok ? ok({ status: 201, body: { ...stored.value, name: upload.name } }) : stored;
    },
  });
  bindRoute(table, api.fileRoute, {
    authenticate,
    handler: async ({ actor, params }) => {
      const file = await database.reading(whomOf(actor), async (sql) => {
        const matter = await seenMatter(sql, actor, params.id as MatterId); // the contract has checked its form
        const found = matter && (await findEvidence(sql, matter.id, params.hash));
        return found && { ...found, matter };
      });
      const bytes = file && (await files.get(params.hash));
      if (file && bytes) await noteLook(engine, actor, file.matter, 'file');
      return bytes ? ok({ bytes, mediaType: file.mediaType, fileName: file.name }) : refuse('not-found', 'not-there');
    },
  });
  bindRoute(table, api.exportRoute, {
    authenticate,
    handler: async ({ actor, query, language }) => {
      const today = dayAt(engine.now());
      const rows = await database.reading(whomOf(actor), async (sql) => {
        const [filter, units] = await Promise.all([filterOf(sql, query), visibleUnits(sql, actor)]);
        return listMatters(sql, filter, units, today, { offset: 0, limit: EXPORT_LIMIT });
      });
      const register = engine.registers.get(query.register);
      const columns = HEADINGS.map(([title, width]) => ({ title: title[language], width }));
      const bytes = await files.sheet(
        columns,
        rows.map((row) => cells(row, register?.statuses[row.status]?.[language] ?? row.status)),
      );
      return ok({ bytes, mediaType: XLSX, fileName: `${register?.label[language] ?? query.register}-${today}.xlsx` });
    },
  });
}

/** The list that a matter holds; people stand in it by name. */
function bindSheet(table: RouteTable, { engine, authenticate, files }: MatterRoutes): void {
  bindRoute(table, api.sheetRoute, {
    authenticate,
    handler: async ({ actor, params, language }) => {
      const found = await engine.database.reading(whomOf(actor), async (sql) => {
        const matter = await seenMatter(sql, actor, params.id as MatterId); // the contract has checked its form
        const sheet = matter && engine.registers.get(matter.register)?.sheet?.(matter.state, language);
        return sheet && { matter, sheet, people: (await namesIn(sql, JSON.stringify(sheet.rows))).people };
      });
      if (!found) return refuse('not-found', 'not-there');
      const { matter, sheet, people } = found;
      await noteLook(engine, actor, matter, 'sheet');
      const rows = sheet.rows.map((row) => row.map((cell) => (cell !== null && people[cell]) || cell));
      return ok({ bytes: await files.sheet(sheet.columns, rows), mediaType: XLSX, fileName: `${matter.number}.xlsx` });
    },
  });
}

const cells = (row: ListedMatter, status: string): readonly (string | null)[] => [
  ...[row.number, row.title, status, row.unitName, row.leadPersonName, row.due, row.openedOn, row.closedOn],
];

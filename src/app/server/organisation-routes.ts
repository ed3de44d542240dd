// The organisation in from a spreadsheet and out as one: files are read and written by documents, the organisation by people,
// joined here. What goes out is what the import reads, so that a file imported unchanged changes nothing.
import type { Cell, Sheet } from '#documents';
import { readSheets, sheetOf, writeSheets } from '#documents/server';
import { type Language, type Result, dayAt, ok, refuse } from '#kernel';
import type { Engine } from '#matters/server';
import {
  EMPTY_ORGANISATION,
  type ImportReport,
  type Organisation,
  type OrganisationReport,
  type SheetName,
  type SheetTable,
  exportOrganisationRoute,
  importOrganisationRoute,
  organisationSheet,
  sheetNames,
} from '#people';
import { type SignedIn, importOrganisation, readOrganisation } from '#people/server';
import { type Authenticate, type RouteTable, bindRoute } from '#platform/server';

const text = (cell: Cell): string => (cell === null ? '' : String(cell));

function tableOf(sheets: readonly Sheet[], name: SheetName): SheetTable {
  const wanted: readonly string[] = [sheetNames[name].zh, sheetNames[name].en];
  const sheet = sheets.find((one) => wanted.includes(one.name.trim()));
  return sheet ? sheet.rows.map((row) => row.map(text)) : [];
}

const reportOf = ({ errors, plan }: ImportReport, apply: boolean): OrganisationReport => ({
  applied: apply && plan !== null,
  errors: errors.map((error) => ({ ...error })),
  counts: {
    unitsNew: plan?.newUnits.length ?? 0,
    unitsChanged: plan?.changedUnits.length ?? 0,
    peopleNew: plan?.newPeople.length ?? 0,
    peopleChanged: plan?.changedPeople.length ?? 0,
    postsNew: plan?.openedPosts.length ?? 0,
    postsEnded: plan?.endedPosts.length ?? 0,
  },
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE_NAME = { zh: '组织', en: 'organisation' } as const;
const WIDTH = 18;

/** Every cell is text, also codes and orders, so that a spreadsheet neither drops leading zeros nor runs a formula. */
const workbookOf = (organisation: Organisation, language: Language): Promise<Uint8Array> =>
  writeSheets(
    organisationSheet(organisation, language).map(({ name, rows: [headings = [], ...rows] }) =>
      sheetOf(
        headings.map((title, at) => ({
          title,
          width: WIDTH,
          kind: 'text' as const,
          value: (row: readonly string[]) => row[at] ?? null,
        })),
        rows,
        { name },
      ),
    ),
  );

export function bindOrganisationRoutes(table: RouteTable, engine: Engine, authenticate: Authenticate<SignedIn>): void {
  bindImport(table, engine, authenticate);
  bindRoute(table, exportOrganisationRoute, {
    authenticate,
    handler: async ({ query, language }) => {
      const empty = query.template === 'true';
      const organisation = empty ? EMPTY_ORGANISATION : await readOrganisation(engine.database.sql);
      const fileName = `${FILE_NAME[language]}${empty ? '' : `-${dayAt(engine.now())}`}.xlsx`;
      return ok({ bytes: await workbookOf(organisation, language), mediaType: XLSX, fileName });
    },
  });
}

function bindImport(table: RouteTable, engine: Engine, authenticate: Authenticate<SignedIn>): void {
  bindRoute(table, importOrganisationRoute, {
    authenticate,
    handler: async ({ actor, upload }) => {
      if (!upload) return refuse('invalid', 'upload-without-file');
      const sheets = await readSheets(upload.bytes);
      if (!sheets.ok) return sheets;
      const tables = { units: tableOf(sheets.value, 'units'), people: tableOf(sheets.value, 'people') };
      if (tables.units.length + tables.people.length === 0)
        return refuse('invalid', 'no-organisation-sheet', { sheets: [sheetNames.units.zh, sheetNames.people.zh] });
      const apply = upload.fields['apply'] === 'true';
      const run = { importer: actor.person, now: engine.now(), newId: engine.freshId, apply, proposes: true };
      const done: Result<ImportReport> = await engine.database.transaction('nobody', (tx) => importOrganisation(tx, tables, run));
      return done.ok ? ok({ body: reportOf(done.value, apply) }) : done;
    },
  });
}

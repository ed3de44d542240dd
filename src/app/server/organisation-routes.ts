// The organisation in from a spreadsheet: the file is read by documents, planned and written by people, joined here.
import type { Cell, Sheet } from '#documents';
import { readSheets } from '#documents/server';
import { type Result, ok, refuse } from '#kernel';
import type { Engine } from '#matters/server';
import {
  type ImportReport,
  type OrganisationReport,
  type SheetName,
  type SheetTable,
  importOrganisationRoute,
  sheetNames,
} from '#people';
import { type SignedIn, importOrganisation } from '#people/server';
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

export function bindOrganisationRoutes(table: RouteTable, engine: Engine, authenticate: Authenticate<SignedIn>): void {
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
      const run = { importer: actor.person, now: engine.now(), newId: engine.freshId, apply };
      const done: Result<ImportReport> = await engine.database.transaction((tx) => importOrganisation(tx, tables, run));
      return done.ok ? ok({ body: reportOf(done.value, apply) }) : done;
    },
  });
}

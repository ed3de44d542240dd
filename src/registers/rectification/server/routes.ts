// The routes of rectification beside those of the engine. Whoever may not add findings to the inspection is refused before a file
// is read; whoever may not see it is told that it is not there.
import { FINDING_COLUMNS, HEADINGS, MOST_FINDINGS, inspectionRule, placeRows, proposeFindings } from '#registers/rectification';
import { type Inspection, rectificationApi as api, inspections } from '#registers/rectification';
import { readDirective } from '#directives/server';
import { type RowsRead, readRows } from '#documents';
import { readSheets, writeSheet } from '#documents/server';
import { type JsonObject, type Language, type MatterId, type Result, dayAt, ok, refuse } from '#kernel';
import { type StoredMatter, handle, seenMatter } from '#matters/server';
import { type Actor, mayOrRefuse } from '#people';
import { whomOf } from '#people/server';
import { type RouteTable, type Upload, bindRoute } from '#platform/server';
import { bindAlike } from './alike.ts';
import type { RectificationDeps } from './deps.ts';
import { listPossibleUnits } from './findings-store.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NOT_THERE = refuse('not-found', 'not-there');

export function bindRectificationRoutes(table: RouteTable, deps: RectificationDeps): void {
  const { authenticate } = deps;
  bindRoute(table, api.importFindingsRoute, {
    authenticate,
    handler: ({ actor, upload }) => importFindings(deps, actor, upload),
  });
  bindRoute(table, api.findingsTemplateRoute, {
    authenticate,
    handler: async ({ language }) => {
      const fileName = language === 'zh' ? '问题清单模板.xlsx' : 'findings.xlsx';
      return ok({ bytes: await templateIn(language), mediaType: XLSX, fileName });
    },
  });
  bindRoute(table, api.readFeedbackRoute, { authenticate, handler: ({ actor, upload }) => readFeedback(deps, actor, upload) });
  bindAlike(table, deps);
}

/** The inspection that a form names, for whoever may add findings to it. */
async function inspectionOf({ engine }: RectificationDeps, actor: Actor, id: string | undefined) {
  if (!/^[0-9a-f-]{36}$/.test(id ?? '')) return NOT_THERE;
  return engine.database.reading(whomOf(actor), async (reader): Promise<Result<Opened>> => {
    const matter = await seenMatter(reader, actor, id as MatterId); // its form was looked at
    if (!matter || matter.register !== inspections.name) return NOT_THERE;
    const may = mayOrRefuse(actor, inspectionRule, matter);
    if (!may.ok) return may;
    const state = matter.state as unknown as Inspection; // the state of an inspection
    const units = (await listPossibleUnits(reader, state.units)).filter((unit) => unit.id !== state.issuer);
    return ok({ matter, units });
  });
}

interface Opened {
  readonly matter: StoredMatter;
  readonly units: Awaited<ReturnType<typeof listPossibleUnits>>;
}

async function importFindings(deps: RectificationDeps, actor: Actor, upload: Upload | null) {
  if (!upload) return refuse('invalid', 'upload-without-file');
  const opened = await inspectionOf(deps, actor, upload.fields['inspection']);
  if (!opened.ok) return opened;
  const sheets = await readSheets(upload.bytes);
  if (!sheets.ok) return sheets;
  const read = readRows(sheets.value[0] ?? { name: '', rows: [] }, FINDING_COLUMNS, { rows: MOST_FINDINGS });
  const { placed, faults } = placeRows(read.rows, opened.value.units, dayAt(deps.engine.now()));
  const none = read.rows.length === 0 && read.faults.length === 0;
  const errors = [...errorsOf(read.faults), ...errorsOf(faults)].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  if (none) errors.push({ row: null, column: '', code: 'no-finding-rows', value: '', facts: {} });
  const rows = placed.map(({ row, unit, title, due }) => ({ row, unit: unit.shortName, title, due }));
  if (errors.length > 0 || upload.fields['apply'] !== 'true') return ok({ body: { applied: false, errors, rows } });
  const findings = placed.map(({ row: _, unit, ...one }) => ({ ...one, unit: unit.id }));
  const command: JsonObject = { type: 'AddFindings', findings };
  const { id } = opened.value.matter;
  const done = await handle(deps.engine, { register: inspections.name, matter: id, command, actor });
  return done.ok ? ok({ status: 201, body: { applied: true, errors: [], rows } }) : done;
}

type CellFacts = Readonly<Record<string, string | number | readonly string[]>>;
type Fault = Pick<RowsRead<typeof FINDING_COLUMNS>['faults'][number], 'row' | 'column' | 'code' | 'value'> & {
  readonly facts?: CellFacts | undefined;
};

const errorsOf = (faults: readonly Fault[]): api.SheetReport['errors'] =>
  faults.map(({ row, column, code, value, facts }) => ({
    ...{ row, column, code, value },
    facts: Object.fromEntries(
      Object.entries({ column, ...facts }).map(([name, fact]) => [name, typeof fact === 'object' ? [...fact] : fact]),
    ),
  }));

async function readFeedback(deps: RectificationDeps, actor: Actor, upload: Upload | null) {
  if (!upload) return refuse('invalid', 'upload-without-file');
  const opened = await inspectionOf(deps, actor, upload.fields['inspection']);
  if (!opened.ok) return opened;
  const read = await readDirective(upload.bytes, upload.name);
  if (!read.ok) return read;
  const { text } = read.value;
  const { units } = opened.value;
  const only = units.length === 1 ? units[0]?.id : undefined;
  const proposals = proposeFindings(text).map((one) => {
    const said = text.slice(one.start, one.end);
    // The longest name that stands there: 东城支队一大队 before 东城支队.
    const named = units
      .filter(({ name, shortName }) => said.includes(name) || said.includes(shortName))
      .toSorted((a, b) => b.name.length - a.name.length)[0];
    return { ...one, unit: named?.id ?? only ?? null };
  });
  const offered = units.map(({ id, shortName: name }) => ({ id, name }));
  return ok({ body: { applied: true, name: upload.name.slice(0, 200), text, units: offered, proposals } });
}

const EXAMPLE = {
  unit: '（单位全称、简称或编码）',
  title: '执法全过程记录不完整',
  text: '抽查20份案卷，6份没有现场音像记录。',
  basis: '行政执法全过程记录制度',
  due: '',
} as const;

/** The headings over one example, whose unit nobody could have. */
const templateIn = (language: Language): Promise<Uint8Array> =>
  writeSheet<typeof EXAMPLE>(
    (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).map((key) => ({
      ...{ title: HEADINGS[key][language], kind: 'text', width: key === 'text' ? 50 : 24, value: (row) => row[key] },
    })), // its own keys
    [EXAMPLE],
    { name: language === 'zh' ? '问题清单' : 'Findings' },
  );

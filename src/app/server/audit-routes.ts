// The audit log where it meets people and spreadsheets: which answers become acts, and the log for its auditors.
import { type Act, ActType, type ActView, type KeptAct, actWords, exportActs, listActs } from '#audit';
import { listKept, noteAlone } from '#audit/server';
import { writeSheet } from '#documents/server';
import { type Instant, type Language, type PersonId, dayAt, ok, parsePersonId, refuse } from '#kernel';
import { parseAccount } from '#people';
import { type SignedIn, personNames, personOfAccount } from '#people/server';
import { type Answered, type Authenticate, type Database, type Reader, type RouteTable, bindRoute } from '#platform/server';

/** Keeps an answer as an act where its contract says so, and every refusal for want of a right or of sight. */
export const keepActs =
  (database: Database, now: () => Instant) =>
  async (answered: Answered): Promise<void> => {
    const { contract, result } = answered;
    const denied = !result.ok && (result.refusal.kind === 'forbidden' || result.refusal.code === 'not-there');
    if (contract.audited === undefined && !denied) return;
    const type = ActType.parse(contract.audited ?? 'refusal');
    const person = await whoOf(database.sql, type, answered);
    await noteAlone(database, now(), actOf(answered, type, person));
  };

function actOf({ contract, request, ip, params, result }: Answered, type: ActType, person: PersonId | null): Act {
  const [subject] = Object.entries(params ?? {});
  return {
    type,
    person,
    success: result.ok,
    address: ip.slice(0, 64),
    request,
    subject: subject
      ? { kind: subject[0].slice(0, 40), id: String(subject[1]).replaceAll('\u0000', '').slice(0, 200).toWellFormed() }
      : null,
    detail: { route: contract.id, ...(result.ok ? {} : { code: result.refusal.code }) },
  };
}

/** Who asked; at sign-in, who came in or whose account was named. What was typed is not kept: it may be a password in the wrong field. */
async function whoOf(sql: Reader, type: ActType, { actor, body, result }: Answered): Promise<PersonId | null> {
  if (hasText(actor, 'person')) return parsePersonId(actor.person);
  const entered = type === 'sign-in' && result.ok ? bodyOf(result.value) : null;
  if (hasText(entered, 'person')) return parsePersonId(entered.person);
  const account = type === 'sign-in' && hasText(body, 'account') ? parseAccount(body.account) : null;
  return account ? personOfAccount(sql, account) : null;
}

const bodyOf = (reply: unknown): unknown => (typeof reply === 'object' && reply !== null ? Reflect.get(reply, 'body') : null);

const hasText = <Name extends string>(value: unknown, name: Name): value is Readonly<Record<Name, string>> =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'string';

const MOST = 100_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function named(sql: Reader, acts: readonly KeptAct[]): Promise<ActView[]> {
  const ids = acts.flatMap(({ person, subject }) => [person, subject?.kind === 'person' ? parsePersonId(subject.id) : null]);
  const names = await personNames(sql, [...new Set(ids.filter((id) => id !== null))]);
  return acts.map(({ person, subject, detail, ...act }) => ({
    ...act,
    detail: { ...detail },
    person: person && { id: person, name: names.get(person) ?? person },
    subject: subject && { ...subject, name: subject.kind === 'person' ? (names.get(subject.id) ?? null) : null },
  }));
}

/** Binds the routes of the audit log. */
export function bindAuditRoutes(
  table: RouteTable,
  database: Database,
  authenticate: Authenticate<SignedIn>,
  now: () => Instant,
): void {
  const { sql } = database;
  bindRoute(table, listActs, {
    authenticate,
    handler: async ({ query: { limit, ...filter } }) => {
      const acts = await listKept(sql, filter, limit + 1);
      const rows = await named(sql, acts.slice(0, limit));
      const last = acts.length > limit ? rows.at(-1) : undefined;
      return ok({ body: { rows, next: last ? `${last.at}_${last.id}` : null } });
    },
  });
  bindRoute(table, exportActs, {
    authenticate,
    handler: async ({ query, language }) => {
      const acts = await listKept(sql, query, MOST + 1);
      if (acts.length > MOST) return refuse('conflict', 'too-many-acts', { most: MOST });
      const bytes = await sheetOfActs(await named(sql, acts), language);
      return ok({ bytes, mediaType: XLSX, fileName: `${FILE[language]}-${dayAt(now())}.xlsx` });
    },
  });
}

const FILE = { zh: '审计日志', en: 'audit-log' } as const;
const HEADS = {
  zh: ['时间', '人员', '人员编号', '类型', '结果', '来源地址', '对象', '对象编号', '请求编号', '其他'],
  en: ['Time', 'Person', 'Person id', 'Act', 'Outcome', 'Address', 'Subject', 'Subject id', 'Request', 'Other'],
} as const;
const OUTCOME = { zh: ['未成功', '成功'], en: ['failed', 'done'] } as const;

/** Every cell is text, so that no program runs one. */
const sheetOfActs = (acts: readonly ActView[], language: Language): Promise<Uint8Array> => {
  const cells = (act: ActView): readonly (string | null)[] => [
    act.at,
    act.person?.name ?? null,
    act.person?.id ?? null,
    actWords[act.type][language],
    OUTCOME[language][act.success ? 1 : 0],
    act.address,
    act.subject?.name ?? act.subject?.kind ?? null,
    act.subject?.id ?? null,
    act.request,
    Object.entries(act.detail)
      .map(([name, value]) => `${name}=${String(value)}`)
      .join(' '),
  ];
  const columns = HEADS[language].map((title, at) => ({
    title,
    kind: 'text' as const,
    value: (act: ActView) => cells(act)[at] ?? null,
  }));
  return writeSheet(columns, acts, { name: FILE[language] });
};

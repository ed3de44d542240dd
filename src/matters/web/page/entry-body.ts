// What of an entry's body a person wants to read: prose first, then the few values that mean something to anybody.
import { type Day, parseDay } from '#kernel';

const PROSE = ['issue', 'present', 'points', 'text', 'reason', 'note', 'openChildrenReason'] as const;

export interface EntryReading {
  readonly prose: readonly string[];
  /** Members that may name one of the register's choices: its word, if it has one, is `member.value`. */
  readonly choices: readonly (readonly [member: string, value: string])[];
  readonly until: Day | null;
  readonly due: Day | null;
  readonly unit: string | null;
  readonly person: string | null;
  /** A rung of escalation, and by how many work days the clock was late. */
  readonly rung: { readonly nth: number; readonly late: number } | null;
  readonly delay: {
    readonly cause: string;
    readonly nature: string;
    readonly explanation: string;
    readonly recovery: string;
  } | null;
  readonly files: readonly { readonly hash: string; readonly name: string }[];
  readonly rule: string | null;
  readonly kind: 'due-soon' | 'due' | 'breached' | null;
  readonly child: { readonly unit: string; readonly status: string } | null;
}

const CHOICE = /^[a-z][a-z-]{0,39}$/;

type Body = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const day = (value: unknown): Day | null => (typeof value === 'string' ? parseDay(value) : null);
const group = (value: unknown): Body => (typeof value === 'object' && value !== null ? { ...value } : {});

function delayIn(value: unknown): EntryReading['delay'] {
  const { cause, nature, explanation, recovery } = group(value);
  const read = [cause, nature, explanation, recovery].map(text);
  const [a, b, c, d] = read;
  return a && b ? { cause: a, nature: b, explanation: c ?? '', recovery: d ?? '' } : null;
}

const filesIn = (value: unknown): EntryReading['files'] =>
  Array.isArray(value)
    ? value.flatMap((one) => {
        const { hash, name } = group(one);
        return text(hash) && text(name) ? [{ hash: String(hash), name: String(name) }] : [];
      })
    : [];

function childIn(value: unknown): EntryReading['child'] {
  const { unit, status } = group(value);
  return text(unit) && text(status) ? { unit: String(unit), status: String(status) } : null;
}

/** What was seen at items of a checklist, each with its title. */
const checkedIn = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((one) => {
        const { title, text: said } = group(one);
        return text(title) && text(said) ? [`${String(title)}：${String(said)}`] : [];
      })
    : [];

/** Reads any register's entry; members that nobody knows are left to the ledger's own page. */
export const readEntry = (body: Body): EntryReading => ({
  prose: [...PROSE.flatMap((name) => text(body[name]) ?? []), ...checkedIn(body['checked'])],
  choices: Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'string' && CHOICE.test(value) ? [[name, value] as const] : [],
  ),
  until: day(body['until']),
  due: day(body['due']),
  unit: text(body['lead']) ?? text(body['to']),
  rung: typeof body['rung'] === 'number' && typeof body['late'] === 'number' ? { nth: body['rung'], late: body['late'] } : null,
  person: text(body['leadOfficial'] ?? body['official']),
  delay: delayIn(body['delay']),
  files: filesIn(body['evidence']),
  rule: text(body['rule']) ?? text(body['clock']),
  kind: body['kind'] === 'due-soon' || body['kind'] === 'due' || body['kind'] === 'breached' ? body['kind'] : null,
  child: childIn(body['child']),
});

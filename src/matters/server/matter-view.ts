// One matter as a page shows it: header, parties, clocks, the sentence that it comes from, its parts, evidence, and what
// the actor may do now.
import { type Clock, GENERAL_CLOCKS, lawOf, stateAt } from '#deadlines';
import { type Day, type Instant, type MatterId, type UnitId, dayAt } from '#kernel';
import type { Sealed } from '#ledger';
import { unseal } from '#ledger/server';
import { numberText } from '#documents';
import { type AnyRegister, type MatterDocument, commandView, type mattersApi, type Projection, type Served } from '#matters';
import { type Actor, isAdmitted, may, maySee } from '#people';
import { type Reader, asSystem } from '#platform/server';
import { listEvidence } from './evidence-store.ts';
import type { Engine } from './engine.ts';
import { type ListedMatter, listMatters } from './list-store.ts';
import { openingsFor } from './openings.ts';
import { type StoredMatter, findMatter } from './matter-store.ts';
import { type Names, namesIn, visibleUnits } from './names-store.ts';

type View = mattersApi.MatterView;

/** The matter, or null where there is none that this actor may see. */
export async function seenMatter(reader: Reader, actor: Actor, id: MatterId): Promise<StoredMatter | null> {
  const matter = await findMatter(reader, id);
  return matter && maySee(actor, matter) ? matter : null;
}

export const rowOf = (row: ListedMatter, today: string): mattersApi.MatterRow => ({
  id: row.id,
  register: row.register,
  number: row.number,
  title: row.title,
  status: row.status,
  unit: { id: row.unit, name: row.unitName },
  leadPerson: row.leadPerson ? { id: row.leadPerson, name: row.leadPersonName ?? '' } : null,
  due: row.due,
  openedOn: row.openedOn,
  closedOn: row.closedOn,
  overdue: row.closedOn === null && row.due !== null && row.due < today,
});

function clockView(register: AnyRegister, clock: Clock, now: Instant): View['clocks'][number] {
  const state = stateAt(clock, now);
  const rule = register.clocks?.get(clock.rule) ?? GENERAL_CLOCKS.get(clock.rule);
  const law = rule && lawOf(rule);
  return {
    rule: clock.rule,
    startedOn: clock.startedOn,
    due: clock.due,
    dueAt: clock.dueAt,
    state: state === 'paused' || state === 'stopped' ? 'running' : state,
    basis: rule
      ? {
          law: law ? { zh: law.law, en: law.law } : rule.name,
          article: law?.article ?? null,
          binding: law !== null && law !== undefined,
        }
      : null,
  };
}

function offered(register: AnyRegister, matter: StoredMatter, actor: Actor): View['commands'] {
  return register.available(matter.state).flatMap((type) => {
    const definition = register.commands[type];
    if (!definition || definition.rule === 'internal' || !may(actor, definition.rule, matter)) return [];
    return [commandView(type, definition)];
  });
}

/** What the actor may open about the matter in other registers; over which unit is judged when it is given. */
function following(engine: Engine, register: AnyRegister, matter: StoredMatter, actor: Actor): View['follows'] {
  return (register.follows?.(matter.state, matter.id) ?? []).flatMap(({ register: other, command, label, values }) => {
    const target = engine.registers.get(other);
    const opening = target && openingsFor(target, actor).find(({ type }) => type === command);
    return opening ? [{ register: other, command: { ...opening, label }, values: { ...values } }] : [];
  });
}

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && typeof value.sealed === 'string';

/** The state with personal values in the clear for those who take part or are named, and marked as kept from everybody else. */
async function revealed(
  reader: Reader,
  register: AnyRegister,
  matter: StoredMatter,
  actor: Actor,
  today: Day,
): Promise<Record<string, unknown>> {
  const named = register.personalTo?.(matter.state, today);
  const takesPart = named
    ? named.includes(actor.person)
    : may(
        actor,
        { roles: ['leader', 'supervisor', 'head', 'clerk'], of: matter.parties.map((p) => p.role), reach: 'subtree' },
        matter,
      );
  const members: [string, unknown][] = [];
  for (const [name, value] of Object.entries(matter.state)) {
    if (!isSealed(value)) members.push([name, value]);
    else members.push([name, takesPart ? { value: await unseal(reader, matter.id, value) } : { kept: true }]);
  }
  return Object.fromEntries(members);
}

interface Looking {
  readonly engine: Engine;
  readonly reader: Reader;
  readonly actor: Actor;
}

/** The sentence that a matter comes from is shown with it, also where the whole directive is out of sight; read as the system. */
async function originView({ engine, reader, actor }: Looking, projection: Projection): Promise<View['origin']> {
  const { origin } = projection;
  if (!origin) return null;
  const source = await findMatter(reader, origin.matter);
  const register = source && engine.registers.get(source.register);
  if (!source || !register || !isAdmitted(actor, source)) return null;
  const words = register.excerpt?.(source.state, origin.start, origin.end) ?? { before: '', sentence: '', after: '' };
  return { id: source.id, title: register.project(source.state).title, start: origin.start, end: origin.end, ...words };
}

/** The whole of a part that was handed down is named to whoever has the part; any other matter only to those who may see it. */
async function parentView({ engine, reader, actor }: Looking, of: string, projection: Projection): Promise<View['parent']> {
  const parent = projection.parent && (await findMatter(reader, projection.parent));
  const register = parent && engine.registers.get(parent.register);
  const named = parent && (maySee(actor, parent) || (parent.register === of && isAdmitted(actor, parent)));
  return named && register ? { id: parent.id, number: parent.number, title: register.project(parent.state).title } : null;
}

const servedView = (names: Names, { unit, at, sent, steps }: Served): View['served'][number] => {
  const person = (id: string) => ({ id, name: names.people[id] ?? '' });
  return {
    unit: { id: unit, name: names.units[unit] ?? '', fullName: names.fullUnits[unit] ?? '' },
    at,
    sent: sent.map(({ channel, action, person: to, at: when, outcome, code }) => ({
      ...{ channel, action, person: person(to), at: when, outcome, code },
    })),
    steps: steps.map(({ step, done }) => ({ step, done: done && { at: done.at, by: person(done.by) } })),
  };
};

/** Draws the view of a matter that the actor may see, on a reader that looks as the actor. */
export async function viewMatter(engine: Engine, sql: Reader, actor: Actor, matter: StoredMatter): Promise<View> {
  const register = engine.registers.get(matter.register);
  if (!register) throw new Error(`no register ${matter.register}`);
  const now = engine.now();
  const today = dayAt(now);
  const projection = register.project(matter.state);
  const mentioned = JSON.stringify([projection.parties, projection.leadPerson, register.excerpt ? null : matter.state]);
  const looking: Looking = { engine, reader: sql, actor };
  const [names, hanging, evidence, state] = await Promise.all([
    namesIn(sql, mentioned),
    below(looking, matter),
    listEvidence(sql, matter.id),
    revealed(sql, register, matter, actor, today),
  ]);
  const [origin, parent] = await asSystem(sql, () =>
    Promise.all([originView(looking, projection), parentView(looking, matter.register, projection)]),
  );
  const unit = (id: UnitId) => ({ id, name: names.units[id] ?? '', fullName: names.fullUnits[id] ?? '' });
  return {
    ...{ id: matter.id, register: matter.register, version: matter.version, number: matter.number, today },
    ...{
      title: projection.title,
      status: projection.status,
      due: projection.due,
      openedOn: projection.openedOn,
      closedOn: projection.closedOn,
    },
    unit: unit(projection.unit),
    leadPerson: personRef(names, projection.leadPerson),
    parties: projection.parties.map((party) => ({ unit: unit(party.unit), role: party.role })),
    clocks: projection.clocks.map((clock) => clockView(register, clock, now)),
    waiting: projection.waiting.map((step) => ({ unit: unit(step.unit), action: step.action, due: step.due })),
    ...{ parent, origin, ...hanging, state },
    evidence: evidence.map((file) => ({ ...file, by: file.by ? { ...file.by } : null })),
    served: (register.served?.(matter.state) ?? []).map((one) => servedView(names, one)),
    commands: offered(register, matter, actor),
    follows: following(engine, register, matter, actor),
    documents: (register.documents?.(matter.state) ?? []).map(documentView),
    ...{ units: names.units, people: names.people },
  };
}

const documentView = ({ key, label, document, withdrawn }: MatterDocument): View['documents'][number] => ({
  ...{ key, label, withdrawn, title: document.title },
  ...{ number: numberText(document.number), date: document.date },
});

const personRef = (names: Names, id: string | null) => (id ? { id, name: names.people[id] ?? '' } : null);

/** What hangs below a matter, as far as the actor may see it: its parts by due day, and what other registers have hung on it. */
async function below(
  { engine, reader: sql, actor }: Looking,
  parent: StoredMatter,
): Promise<Pick<View, 'children' | 'followers'>> {
  const today = dayAt(engine.now());
  const visible = await visibleUnits(sql, actor);
  const rowsIn = async (register: string, sort: 'due' | 'opened') => {
    const rows = await listMatters(sql, { register, parent: parent.id, sort }, visible, today, { offset: 0, limit: 200 });
    return rows.map((row) => rowOf(row, today));
  };
  const others = [...engine.registers.keys()].filter((name) => name !== parent.register);
  const [children, ...followers] = await Promise.all([
    rowsIn(parent.register, 'due'),
    ...others.map((name) => rowsIn(name, 'opened')),
  ]);
  return { children, followers: followers.flat() };
}

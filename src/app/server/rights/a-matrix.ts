// The cells of the matrix that ask about one matter, and how cells are walked: what somebody asks, and what is declared of the
// answer. A cell that differs says which.
import type { AnyRegister } from '#matters';
import type { Rule } from '#people';
import { directives } from '#registers/directives';
import type { Answer, Sent } from '../a-house.ts';
import { sampleOf } from './a-sample.ts';
import type { Known, Somebody, World } from './a-world.ts';
import { READING, declaredToDo, declaredToSee, givenIn } from './declared.ts';

/** One question with what is declared of its answer: null, or what is wrong with it. */
export interface Cell {
  readonly who: string;
  readonly about: string;
  readonly contract: string;
  readonly ask: () => Promise<Answer>;
  readonly wrong: (answer: Answer) => string | null | Promise<string | null>;
}

export const sees = ({ id, places }: Somebody, { parts, compartment }: Known): boolean =>
  (compartment === null || compartment.includes(id)) && places.some((place) => declaredToSee(place, parts));

const does = (who: Somebody, rule: Rule, known: Known): boolean =>
  (known.compartment === null || known.compartment.includes(who.id)) &&
  who.places.some((place) => declaredToDo(place, rule, known.parts));

export const reads = ({ places }: Somebody): boolean => places.some(({ role }) => READING.includes(role));

export const status =
  (...allowed: readonly number[]) =>
  (answer: Answer): string | null =>
    allowed.includes(answer.status)
      ? null
      : `answered ${answer.status} ${String(answer.body['code'] ?? '')} in place of ${allowed.join(' or ')}`;

/** A refusal that the declared rule does not make: the state's, the duty's, or that of a unit out of reach. */
const KEPT_OUT_OTHERWISE = (code: string): boolean => code !== 'not-your-right' && code !== 'not-there';

function judged(seen: boolean, allowed: boolean) {
  return (answer: Answer): string | null => {
    const code = String(answer.body['code'] ?? '');
    if (!seen) return status(404)(answer);
    if (!allowed) return status(403)(answer);
    if (answer.status === 404) return 'is not there for whoever may do it';
    return answer.status === 403 && !KEPT_OUT_OTHERWISE(code) ? `refused ${code} to whoever may do it` : null;
  };
}

const STALE = { 'if-match': '"999999"' };

/** Everything that can be asked of one matter. */
export function aboutOne(world: World, who: Somebody, known: Known, register: AnyRegister): readonly Cell[] {
  const seen = sees(who, known);
  const get = (contract: string, part: string, wrong = status(seen ? 200 : 404)): Cell => ({
    ...{ who: who.name, about: `${known.register} ${known.status} ${known.title}`, contract, wrong },
    ask: () => world.ask(who.name, 'GET', `/api/matters/${known.id}${part}`),
  });
  const held = JSON.stringify(world.filesOf.get(known.id) ?? []).includes(world.evidence);
  const printed = world.documentsOf.get(known.id);
  return [
    get('matter', ''),
    get('timeline', '/entries'),
    get('matter-sheet', '/list.xlsx', status(seen && register.sheet ? 200 : 404)),
    get('file', `/files/${world.evidence}`, status(seen && held ? 200 : 404)),
    get('document-pdf', `/documents/${printed ?? 'none'}.pdf`, status(...(seen && printed ? [200, 409, 503] : [404]))),
    get('document-docx', `/documents/${printed ?? 'none'}.docx`, status(...(seen && printed ? [200, 409, 503] : [404]))),
    ...givenIn(register)
      .filter(({ opens }) => !opens)
      .map(({ type, rule }): Cell => {
        const body = sampleOf(register.commands[type]?.schema as never, { unit: world.at('own') });
        return {
          ...{ who: who.name, about: `${type} on ${known.register} ${known.status}`, contract: 'command' },
          ask: () => world.ask(who.name, 'POST', `/api/matters/${known.id}/commands`, { body, headers: STALE }),
          wrong: judged(seen, does(who, rule, known)),
        };
      }),
  ];
}

/** What the review page asks of a directive; of another matter it is not there for anybody. */
export function aboutDirective(world: World, who: Somebody, known: Known): readonly Cell[] {
  const of = known.register === directives.name;
  const seen = of && sees(who, known);
  const rule = directives.commands['IssueDirective']?.rule;
  const allowed = of && rule !== undefined && rule !== 'internal' && does(who, rule, known);
  const cell = (contract: string, method: 'GET' | 'POST' | 'PUT', part: string, wrong: Cell['wrong'], sent: Sent = {}): Cell => ({
    ...{ who: who.name, about: `${contract} of ${known.register} ${known.status}`, contract, wrong },
    ask: () => world.ask(who.name, method, `/api/directives/${known.id}/${part}`, sent),
  });
  const write = { headers: { ...STALE, 'idempotency-key': `k-${who.id}-${known.id}` } };
  return [
    cell('review', 'GET', 'review', status(seen ? 200 : 404)),
    cell('similar-commitments', 'GET', 'similar', judged(seen, allowed)),
    cell('second-opinion', 'POST', 'second-opinion', judged(seen, allowed)),
    cell('save-review', 'PUT', 'review', judged(seen, allowed), { ...write, body: { items: [] } }),
    cell('issue-directive', 'POST', 'issue', judged(seen, allowed), { ...write, body: { items: [], links: [] } }),
  ];
}

/** Asks so many at once, and gives what differs. */
export async function walk(cells: readonly Cell[], atOnce: number): Promise<readonly string[]> {
  const queue = [...cells];
  const differing: string[] = [];
  const work = async (): Promise<void> => {
    for (let cell = queue.shift(); cell; cell = queue.shift()) {
      const wrong = await cell.wrong(await cell.ask());
      if (wrong) differing.push(`${cell.who}: ${cell.about}: ${wrong}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return differing;
}

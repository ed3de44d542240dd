// The cells of the matrix that ask for many things at once, or begin one: lists, counts, searches, exports, pages of a scope, and
// openings on behalf of each unit; and the gate of every route, whoever comes.
import { readSheets } from '#documents/server';
import type { AnyRegister } from '#matters';
import { type Rule, isSystemAction, rolesAllowed } from '#people';
import type { RouteContract } from '#platform';
import { directives } from '#registers/directives';
import { supervision, supervisionApi } from '#registers/supervision';
import { REGISTERS } from '../registers.ts';
import { type Cell, aboutDirective, aboutOne, reads, sees, status } from './a-matrix.ts';
import { sampleOf } from './a-sample.ts';
import { SOMEBODIES, type Somebody, type World } from './a-world.ts';
import { RELATIONS, type Relation, declaredToDo, declaredToSee, givenIn } from './declared.ts';

/** Rows of a workbook below its headings. */
async function rowsIn(bytes: Uint8Array): Promise<number> {
  const sheets = await readSheets(Buffer.from(bytes));
  return sheets.ok ? Math.max(0, (sheets.value[0]?.rows.length ?? 0) - 1) : -1;
}

/** A title or id of what the asker does not see stands nowhere in the answer. */
function leaksNothing(who: Somebody, world: World): Cell['wrong'] {
  const hidden = world.known.filter((known) => !sees(who, known));
  const seen = world.known.filter((known) => sees(who, known));
  const told = seen.flatMap(({ id }) => world.originOf.get(id) ?? []);
  const titles = new Set(seen.map(({ title }) => title)); // a look-back has the title of what it looks back at
  return (answer) => {
    const text = JSON.stringify(answer.body);
    const leaked = hidden.find(
      ({ id, title }) =>
        !told.includes(id) && (text.includes(id) || (title.includes('独有标题') && !titles.has(title) && text.includes(title))),
    );
    return leaked ? `tells of ${leaked.register} ${leaked.title}` : null;
  };
}

const both =
  (...checks: readonly Cell['wrong'][]): Cell['wrong'] =>
  async (answer) => {
    for (const check of checks) {
      const wrong = await check(answer);
      if (wrong) return wrong;
    }
    return null;
  };

const idsIn = (rows: unknown, name: string): readonly string[] =>
  (rows as readonly Readonly<Record<string, unknown>>[]).map((row) => String(row[name])).toSorted();

const same = (what: string, found: readonly string[], declared: readonly string[]): string | null =>
  JSON.stringify(found) === JSON.stringify(declared) ? null : `${what}: ${found.length} in place of ${declared.length}`;

/** Lists, counts, searches and exports of one register. */
function listed(world: World, who: Somebody, register: AnyRegister): readonly Cell[] {
  const mine = world.known.filter((known) => known.register === register.name && sees(who, known));
  const ids = mine.map(({ id }) => id as string).toSorted();
  const one = world.known.find((known) => known.register === register.name);
  const search = encodeURIComponent(one?.title ?? '');
  const found = mine.filter(({ title }) => title.includes(one?.title ?? '')).map(({ id }) => id as string);
  const list = (about: string, query: string, declared: readonly string[]): Cell => ({
    ...{ who: who.name, about: `${about} ${register.name}`, contract: 'matters' },
    ask: () => world.ask(who.name, 'GET', `/api/matters?register=${register.name}&limit=200${query}`),
    wrong: both(
      status(200),
      leaksNothing(who, world),
      ({ body }) => same('rows', idsIn(body['rows'], 'id'), declared),
      ({ body }) =>
        Number(body['total']) === declared.length ? null : `counts ${String(body['total'])} in place of ${declared.length}`,
    ),
  });
  return [
    list('list', '', ids),
    list('search', `&text=${search}`, found.toSorted()),
    {
      ...{ who: who.name, about: `export ${register.name}`, contract: 'export' },
      ask: () => world.ask(who.name, 'GET', `/api/matters.xlsx?register=${register.name}`),
      wrong: both(status(200), async (answer) => {
        const rows = await rowsIn(answer.bytes);
        return rows === ids.length ? null : `${rows} rows in place of ${ids.length}`;
      }),
    },
  ];
}

/** Pages that show what lies in one's scope: nothing hidden stands in them, and who reads nothing is refused where that is declared. */
function scoped(world: World, who: Somebody): readonly Cell[] {
  const units = RELATIONS.map((relation) => world.at(relation)).join(',');
  const pages: readonly (readonly [contract: string, path: string, right: 'in-scope' | 'readers'])[] = [
    ['inbox', '/api/inbox?limit=200', 'in-scope'],
    ['orphans', '/api/orphans', 'in-scope'],
    ['asks', `/api/asks?units=${units}&reach=below`, 'readers'],
    ...['pace', 'transmission', 'lasting', 'comparison', 'causes', 'relapse', 'burden'].map(
      (view) => [view, `/api/situation/${view}`, 'readers'] as const,
    ),
    ['situation-sheet', '/api/situation/pace/sheet.xlsx', 'readers'],
  ];
  return pages.map(([contract, path, right]) => ({
    ...{ who: who.name, about: path, contract },
    ask: () => world.ask(who.name, 'GET', path),
    wrong: both(
      status(right === 'readers' && !reads(who) ? 403 : 200),
      leaksNothing(who, world),
      contract === 'inbox' ? inboxOf(who, world) : unitsOf(who, world),
    ),
  }));
}

/** The inbox is exactly what waits for the posts there. */
function inboxOf(who: Somebody, world: World): Cell['wrong'] {
  const declared = world.waiting
    .filter(({ matter, relation, roles }) => {
      const known = world.known.find(({ id }) => id === matter);
      return known && sees(who, known) && who.places.some((place) => place.relation === relation && roles.includes(place.role));
    })
    .map(({ matter, action }) => `${matter} ${action}`)
    .toSorted();
  return ({ body }) => {
    const rows = body['rows'] as unknown as readonly { readonly matter: string; readonly action: string }[];
    return same('inbox', rows.map(({ matter, action }) => `${matter} ${action}`).toSorted(), declared);
  };
}

/** Units of rows lie where the asker has a post at or above them. */
function unitsOf(who: Somebody, world: World): Cell['wrong'] {
  const within = new Set(
    RELATIONS.filter((relation) =>
      who.places.some((place) => declaredToSee({ role: 'auditor', relation: place.relation }, [{ part: 'lead', by: relation }])),
    ).map((relation) => world.at(relation) as string),
  );
  return ({ body }) => {
    const rows = (body['rows'] ?? []) as readonly { readonly unit?: { readonly id: string } }[];
    const named = new Map(RELATIONS.map((relation) => [world.at(relation) as string, relation]));
    const beyond = rows.find(({ unit }) => unit && named.has(unit.id) && !within.has(unit.id));
    return beyond ? `has a row of ${named.get(beyond.unit?.id ?? '') ?? ''}` : null;
  };
}

/** Acts that are drawn up on a page of their own. */
function drawnUp(
  world: World,
  who: Somebody,
  issuer: Relation,
  refusedOr: (allowed: boolean) => Cell['wrong'],
  may: (rule: Rule | 'internal' | undefined, issuer: Relation) => boolean,
): readonly Cell[] {
  const acts = [
    [supervisionApi.conveneRoute, 'ConveneMeeting'],
    [supervisionApi.issueBulletinRoute, 'IssueBulletin'],
  ] as const;
  return acts.map(([contract, type]): Cell => {
    const body = sampleOf(contract.body as never, { unit: world.at(issuer) });
    return {
      ...{ who: who.name, about: `${type} for ${issuer}`, contract: contract.id },
      ask: () => world.ask(who.name, 'POST', contract.path, { body }),
      wrong: refusedOr(may(supervision.commands[type]?.rule, issuer)),
    };
  });
}

/** Openings on behalf of each unit, and the routes that prepare one: the target of a write is judged like the write. */
function openings(world: World, who: Somebody): readonly Cell[] {
  const may = (rule: Rule | 'internal' | undefined, issuer: Relation): boolean =>
    rule !== undefined &&
    rule !== 'internal' &&
    who.places.some((place) =>
      declaredToDo(
        place,
        rule,
        rule.of.map((part) => ({ part, by: issuer })),
      ),
    );
  const refusedOr = (allowed: boolean): Cell['wrong'] =>
    allowed
      ? ({ status: code, body }) => (code === 403 && String(body['code']) === 'not-your-right' ? 'refused to whoever may' : null)
      : ({ status: code }) => (code === 403 || code === 404 ? null : `answered ${code} to whoever may not`);
  return RELATIONS.flatMap((issuer) => [
    ...[...REGISTERS.values()].flatMap((register) =>
      givenIn(register)
        .filter(({ opens, type }) => opens && register.commands[type]?.fields !== undefined)
        .map(({ type, rule }): Cell => {
          const body = sampleOf(register.commands[type]?.schema as never, { unit: world.at(issuer) });
          return {
            ...{ who: who.name, about: `${type} for ${issuer}`, contract: 'open-matter' },
            ask: () => world.ask(who.name, 'POST', `/api/registers/${register.name}/matters`, { body: body as object }),
            wrong: refusedOr(may(rule, issuer)),
          };
        }),
    ),
    {
      ...{ who: who.name, about: `a directive of ${issuer}`, contract: 'receive-directive-text' },
      ask: () =>
        world.ask(who.name, 'POST', '/api/directives', { body: { text: '各单位要按期完成。', issuer: world.at(issuer) } }),
      wrong: refusedOr(may(directives.commands['ReceiveDirective']?.rule, issuer)),
    },
    ...drawnUp(world, who, issuer, refusedOr, may),
    ...(['agenda', 'bulletin-draft'] as const).map((page): Cell => {
      const rule = supervision.commands[page === 'agenda' ? 'ConveneMeeting' : 'IssueBulletin']?.rule;
      const query = `issuer=${world.at(issuer)}&units=${world.at('below')}&year=2026&span=year`;
      return {
        ...{ who: who.name, about: `${page} of ${issuer}`, contract: page === 'agenda' ? 'propose-agenda' : 'draft-bulletin' },
        ask: () => world.ask(who.name, 'GET', `/api/supervision/${page}?${query}`),
        wrong: may(rule, issuer) ? leaksNothing(who, world) : refusedOr(false),
      };
    }),
  ]);
}

/** Written to by a write of one's own, and what never ends; each has tests of its own. */
export const NOT_WALKED: Readonly<Record<string, string>> = {
  live: 'never ends: compartments.db.test.ts',
  'receive-directive-file': 'the same as by text: review.db.test.ts',
};

const pathOf = ({ path }: RouteContract): string =>
  path.replaceAll(/:[a-z]+/gi, (name) =>
    name === ':view' ? 'pace' : name === ':register' ? 'commitments' : '00000000-0000-7000-8000-00000000dead',
  );

/** At the gate of a route: nobody without signing in; for a system action, nobody without its role. */
export const gateCells = (world: World, contracts: readonly RouteContract[]): readonly Cell[] =>
  contracts.flatMap((contract) => {
    const { id, method, access, right } = contract;
    if (access === 'public' || id in NOT_WALKED || method === 'DELETE') return [];
    const sent = method === 'GET' ? {} : { headers: { 'if-match': '"999999"' }, body: {} };
    const cell = (who: string | null, about: string, wrong: Cell['wrong']): Cell => ({
      ...{ who: who ?? 'nobody', about: `${about} ${method} ${contract.path}`, contract: id, wrong },
      ask: () => world.ask(who, method, pathOf(contract), sent),
    });
    const cells = [cell(null, 'without signing in', status(401))];
    if (isSystemAction(access)) {
      const roles = rolesAllowed[access];
      for (const who of SOMEBODIES)
        if (!who.places.some(({ role }) => roles.includes(role))) cells.push(cell(who.name, 'without its role', status(403)));
    } else if (right === 'same-for-all' || (right === 'own' && method === 'GET'))
      for (const who of SOMEBODIES.filter((_, n) => n % 7 === 0))
        cells.push(
          cell(who.name, 'whoever', (answer) =>
            answer.status === 403 || answer.status === 404 ? `answered ${answer.status}` : null,
          ),
        );
    return cells;
  });

/** Every cell that leaves the world as it is. */
export const readingCells = (world: World): readonly Cell[] =>
  SOMEBODIES.flatMap((who) => [
    ...world.known.flatMap((known) => {
      const register = REGISTERS.get(known.register);
      return register ? [...aboutOne(world, who, known, register), ...aboutDirective(world, who, known)] : [];
    }),
    ...[...REGISTERS.values()].flatMap((register) => listed(world, who, register)),
    ...scoped(world, who),
  ]);

/** Cells that may open something; they come last. */
export const openingCells = (world: World): readonly Cell[] => SOMEBODIES.flatMap((who) => openings(world, who));

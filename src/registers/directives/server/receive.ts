// Intake of a directive. Rights first, then reading (which may refuse), then the original into the file store, then the
// one command: whatever is refused leaves nothing behind.
import { type Directive, TEXT_LIMIT, directives, receivedTitle } from '#registers/directives';
import { type Extraction, extract } from '#directives';
import { readDirective, readPastedDirective } from '#directives/server';
import { type Day, type Result, type UnitId, ok, parseDay, refuse } from '#kernel';
import { findMatter, handle, unitsById } from '#matters/server';
import { type Actor, depthOf, mayOrRefuse } from '#people';
import { whomOf } from '#people/server';
import { type Upload } from '#platform/server';
import type { DirectiveDeps } from './deps.ts';
import { issuerParty, reviewRule } from './seen-directive.ts';

export interface Receiving {
  readonly title: string | null;
  readonly docDate: string | null;
  readonly issuer: string | null;
}

export interface Received {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly characters: number;
  readonly proposals: number;
}

const LIMITS = { limits: { characters: TEXT_LIMIT } };

export async function receiveFile(deps: DirectiveDeps, actor: Actor, upload: Upload): Promise<Result<Received>> {
  const asked: Receiving = {
    title: upload.fields['title'] ?? null,
    docDate: upload.fields['docDate'] || null,
    issuer: upload.fields['issuer'] || null,
  };
  const issuer = await issuerOf(deps, actor, asked.issuer);
  if (!issuer.ok) return issuer;
  if (asked.docDate !== null && parseDay(asked.docDate) === null) return refuse('invalid', 'no-such-day', { day: asked.docDate });
  const read = await readDirective(upload.bytes, upload.name, LIMITS);
  if (!read.ok) return read;
  const stored = await deps.files.put(upload);
  if (!stored.ok) return stored;
  const evidence = [{ hash: stored.value.hash, name: upload.name }];
  return receive(deps, actor, { text: read.value.text, asked, issuer: issuer.value, evidence, fileName: upload.name });
}

export async function receiveText(
  deps: DirectiveDeps,
  actor: Actor,
  { text, ...asked }: Receiving & { readonly text: string },
): Promise<Result<Received>> {
  const issuer = await issuerOf(deps, actor, asked.issuer);
  if (!issuer.ok) return issuer;
  if (asked.docDate !== null && parseDay(asked.docDate) === null) return refuse('invalid', 'no-such-day', { day: asked.docDate });
  const read = readPastedDirective(text, LIMITS);
  if (!read.ok) return read;
  return receive(deps, actor, { text: read.value.text, asked, issuer: issuer.value, evidence: [], fileName: null });
}

/** The unit that issues: the one asked for, if the actor may issue for it; else the topmost of the actor's own. */
async function issuerOf({ engine }: DirectiveDeps, actor: Actor, asked: string | null): Promise<Result<UnitId>> {
  if (asked === null) {
    const own = actor.posts
      .filter((post) => reviewRule.roles.includes(post.role))
      .toSorted((a, b) => depthOf(a.path) - depthOf(b.path) || (a.path < b.path ? -1 : 1));
    return own[0] ? ok(own[0].unit) : refuse('forbidden', 'not-your-right', { roles: [...reviewRule.roles] });
  }
  const id = asked as UnitId; // only looked up; a text that is no id finds nothing
  const unit = /^[0-9a-f-]{36}$/.test(asked) ? (await unitsById(engine.database.sql, [id])).get(id) : undefined;
  if (!unit) return refuse('invalid', 'no-such-unit', { unit: asked });
  const concern = { parties: [issuerParty({ unit: id, path: unit.path })], compartment: null };
  const allowed = mayOrRefuse(actor, reviewRule, concern);
  // Naming a unit is no look at a matter: whoever may not issue for it is told so.
  return allowed.ok ? ok(id) : refuse('forbidden', 'not-your-right', { roles: [...reviewRule.roles] });
}

interface Accepted {
  readonly text: string;
  readonly asked: Receiving;
  readonly issuer: UnitId;
  readonly evidence: readonly { readonly hash: string; readonly name: string }[];
  readonly fileName: string | null;
}

async function receive({ engine }: DirectiveDeps, actor: Actor, accepted: Accepted): Promise<Result<Received>> {
  const { text, asked, issuer, evidence, fileName } = accepted;
  const given: Day | null = asked.docDate === null ? null : parseDay(asked.docDate);
  const reading: Extraction = extract(text, { docDate: given });
  const title = receivedTitle({ asked: asked.title, clauses: reading.outline.clauses, text, fileName });
  const command = { type: 'ReceiveDirective', title, text, docDate: given ?? reading.docDate, issuer, evidence };
  const done = await handle(engine, { register: directives.name, matter: null, command, actor });
  if (!done.ok) return done;
  const stored = await engine.database.reading(whomOf(actor), (reader) => findMatter(reader, done.value.id));
  if (!stored) throw new Error(`directive ${done.value.id} is not there after it was received`);
  const { number } = stored.state as unknown as Directive;
  return ok({ id: done.value.id, number, title, characters: text.length, proposals: reading.items.length });
}

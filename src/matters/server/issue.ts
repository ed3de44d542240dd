// Deciding a step that issues an official document: first without its serial, to hear whether it is granted and can be printed,
// then with the number drawn from its series, in the same transaction. What is refused has drawn nothing (DOC-12).
import type { OfficialDocument } from '#documents';
import { drawDocumentNumber, withdrawDocumentNumber } from '#documents/server';
import { type JsonObject, type Result, ok, refuse, yearOf } from '#kernel';
import type { AnyRegister, Facts, Step, WithdrawnNumber } from '#matters';
import type { Tx } from '#platform/server';
import type { Engine } from './engine.ts';
import { personOf } from './gather.ts';

type Event = { readonly type: string } & JsonObject;

export interface Deciding {
  readonly engine: Engine;
  readonly register: AnyRegister;
  readonly state: JsonObject | null;
  readonly command: Event;
  readonly facts: Facts;
}

/** The register's decision, with the number of the document that it issues, if it issues one. */
export async function decideStep(tx: Tx, { engine, register, state, command, facts }: Deciding): Promise<Result<Step<Event>>> {
  const series = register.numbering?.(state, command) ?? null;
  if (!series) return register.decide(state, command, facts);
  const unit = facts.unit(series.issuer);
  const year = yearOf(facts.today);
  // A unit without a code is told so only when the step is granted otherwise.
  const code = `${unit?.issuingCode ?? '×'}${series.kind}`;
  const draft = register.decide(state, command, { ...facts, documentNumber: { code, year, serial: null } });
  if (!draft.ok) return draft;
  if (!unit?.issuingCode) return refuse('conflict', 'unit-without-issuing-code', { unit: unit?.name ?? series.issuer });
  for (const document of issuedBy(register, state, draft.value)) {
    const printable = (await engine.press?.printable(document)) ?? ok(null);
    if (!printable.ok) return printable;
  }
  const documentNumber = await drawDocumentNumber(tx, { ...series, code, year }, facts.now);
  return documentNumber.ok ? register.decide(state, command, { ...facts, documentNumber: documentNumber.value }) : documentNumber;
}

/** The documents that the matter will have and has not yet. */
function issuedBy(register: AnyRegister, state: JsonObject | null, { events }: Step<Event>): readonly OfficialDocument[] {
  const after = events.reduce<JsonObject | null>((held, event) => register.evolve(held, event), state);
  const had = new Set((state && register.documents?.(state))?.map(({ key }) => key));
  return ((after && register.documents?.(after)) ?? []).filter(({ key }) => !had.has(key)).map(({ document }) => document);
}

/** Takes numbers back for good, with the reason; only a person does. */
export async function withdrawNumbers(tx: Tx, numbers: readonly WithdrawnNumber[], facts: Facts): Promise<Result<null>> {
  const by = personOf(facts.actor);
  if (numbers.length > 0 && !by) return refuse('forbidden', 'not-your-right');
  for (const { reason, ...number } of numbers) {
    const done = by ? await withdrawDocumentNumber(tx, number, { at: facts.now, by, reason }) : ok(null);
    if (!done.ok) return done;
  }
  return ok(null);
}

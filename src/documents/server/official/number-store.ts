// Numbers of official documents (发文字号, clause 7.2.5): drawn inside the caller's transaction, so that a document that is not
// issued leaves no gap; withdrawn for good.
import type { DocumentNumber } from '#documents';
import { type Instant, type PersonId, type Result, type UnitId, ok, refuse } from '#kernel';
import type { Reader, Tx } from '#platform/server';

/** A series: the numbers of one issuer and kind in a year, printed with one code. */
export interface NumberSeries {
  readonly issuer: UnitId;
  /** What the series is for: a 文种, or a template's id where the bureau numbers its notices apart. */
  readonly kind: string;
  readonly code: string;
  readonly year: number;
}

/** A number that was drawn. */
export interface DrawnNumber extends NumberSeries {
  readonly serial: number;
}

/**
 * Draws the next number; whoever draws from the same series at the same time waits until this transaction ends. Refuses a code
 * that prints the numbers of another series (`document-code-of-another-series`): two documents would read the same.
 */
export async function drawDocumentNumber(
  tx: Tx,
  series: NumberSeries,
  at: Instant,
): Promise<Result<DocumentNumber & { readonly serial: number }>> {
  const { issuer, kind, code, year } = series;
  // The series, then the code: in this order always, so that two never wait for each other in a ring.
  const [bySeries, byCode] = [`document series ${issuer} ${kind} ${year}`, `document code ${code} ${year}`];
  await tx`select pg_advisory_xact_lock(hashtextextended(${bySeries}, 0))`;
  await tx`select pg_advisory_xact_lock(hashtextextended(${byCode}, 0))`;
  const [other] = await tx<{ found: boolean }[]>`
    select true as found from document_number
    where code = ${code} and year = ${year} and (issuer_id <> ${issuer} or kind <> ${kind}) limit 1`;
  if (other) return refuse('conflict', 'document-code-of-another-series', { code });
  const [row] = await tx<{ serial: number }[]>`
    insert into document_number (issuer_id, kind, year, serial, code, drawn_at)
    select ${issuer}, ${kind}, ${year}, coalesce(max(serial), 0) + 1, ${code}, ${at}
    from document_number where issuer_id = ${issuer} and kind = ${kind} and year = ${year}
    returning serial`;
  if (!row) throw new Error(`no number came from the series ${code} ${year}`);
  return ok({ code, year, serial: row.serial });
}

/** Withdraws a number with its reason. Refuses one that was never drawn, and one that is withdrawn already. */
export async function withdrawDocumentNumber(
  tx: Tx,
  number: Pick<DrawnNumber, 'issuer' | 'kind' | 'year' | 'serial'>,
  withdrawal: { readonly at: Instant; readonly by: PersonId; readonly reason: string },
): Promise<Result<null>> {
  const { issuer, kind, year, serial } = number;
  const [drawn] = await tx`
    select 1 from document_number where issuer_id = ${issuer} and kind = ${kind} and year = ${year} and serial = ${serial}`;
  if (!drawn) return refuse('not-found', 'document-number-unknown');
  const [row] = await tx`
    insert into document_number_withdrawal (issuer_id, kind, year, serial, withdrawn_at, withdrawn_by, reason)
    values (${issuer}, ${kind}, ${year}, ${serial}, ${withdrawal.at}, ${withdrawal.by}, ${withdrawal.reason})
    on conflict do nothing returning serial`;
  return row ? ok(null) : refuse('conflict', 'document-number-withdrawn');
}

export interface ListedNumber extends DrawnNumber {
  readonly drawnAt: Instant;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}

/** The numbers of an issuer's year in order, withdrawn ones among them: the register of numbers that an auditor reads. */
export async function listDocumentNumbers(reader: Reader, issuer: UnitId, year: number): Promise<readonly ListedNumber[]> {
  const rows = await reader<(DrawnNumber & { drawnAt: Instant; withdrawnAt: Instant | null; reason: string | null })[]>`
    select n.issuer_id as issuer, n.kind, n.code, n.year, n.serial, n.drawn_at as "drawnAt",
           w.withdrawn_at as "withdrawnAt", w.reason
    from document_number n left join document_number_withdrawal w using (issuer_id, kind, year, serial)
    where n.issuer_id = ${issuer} and n.year = ${year} order by n.kind, n.serial`;
  return rows.map(({ withdrawnAt, reason, ...number }) => ({
    ...number,
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, reason: reason ?? '' },
  }));
}

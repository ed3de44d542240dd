// Answers to commands that carried an idempotency key: the same key, by the same person, does nothing twice.
import type { Instant, JsonObject, MatterId, PersonId } from '#kernel';
import type { Tx } from '#platform/server';

export interface KeptReply {
  readonly digest: string;
  readonly reply: JsonObject;
}

export async function findReply(tx: Tx, matter: MatterId, person: PersonId, key: string): Promise<KeptReply | null> {
  const [row] = await tx<KeptReply[]>`
    select digest, reply from command_key where matter_id = ${matter} and person_id = ${person} and key = ${key}`;
  return row ?? null;
}

export async function keepReply(
  tx: Tx,
  matter: MatterId,
  person: PersonId,
  key: string,
  kept: KeptReply,
  at: Instant,
): Promise<void> {
  await tx`
    insert into command_key (matter_id, key, person_id, digest, reply, at)
    values (${matter}, ${key}, ${person}, ${kept.digest}, ${tx.json(kept.reply)}, ${at})`;
}

/** Forgets the answers to a person's commands, and to all commands of these matters: a digest of a short text can be guessed. */
export async function forgetReplies(tx: Tx, person: PersonId, matters: readonly MatterId[]): Promise<void> {
  await tx`delete from command_key where person_id = ${person} or matter_id = any(${[...matters]}::uuid[])`;
}

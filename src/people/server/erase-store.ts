// Erasing a person (个人信息保护法 art. 47): whatever names them goes, in every table of this floor. The row and its id stay, since
// the ledger and posts of the past point to it; nobody is named by it any more.
import type { PersonId } from '#kernel';
import type { Sql, Tx } from '#platform/server';
import { forgetContacts } from './contact-store.ts';

const NOBODY = '已注销人员';

export interface Erasable {
  readonly id: PersonId;
  readonly account: string;
  readonly active: boolean;
}

/** The person by id or account; null where there is none. */
export async function findErasable(owner: Sql, named: string): Promise<Erasable | null> {
  const [row] = await owner<Erasable[]>`
    select id, account, active from person where account = ${named} or id::text = ${named}`;
  return row ?? null;
}

/** Tables whose rows go with the person, with the column that names them; those that others point to come last. */
const GOING = [
  ['sign_in_session', 'user_id'],
  ['sign_in_account', 'user_id'],
  ['sign_in_totp', 'person_id'],
  ['sign_in_backup_code', 'person_id'],
  ['sign_in_passkey', 'person_id'],
  ['sign_in_user', 'id'],
] as const;

/** Takes the owner's rights: the application may not delete these. Doing it twice does no harm. */
export async function erasePerson(tx: Tx, { id, account }: Erasable): Promise<void> {
  for (const [table, column] of GOING) await tx`delete from ${tx(table)} where ${tx(column)} = ${id}`;
  await tx`delete from sign_in_verification where identifier = ${account} or position(${account} in value) > 0`;
  await tx`delete from sign_in_attempt where subject = ${account} or subject like ${account} || ' %'`;
  await forgetContacts(tx, [id]);
  for (const table of ['post', 'post_proposal']) await tx`update ${tx(table)} set title = '' where person_id = ${id}`;
  await tx`
    update person set account = 'erased-' || left(replace(id::text, '-', ''), 24), name = ${NOBODY}, staff_number = null,
                      active = false, name_initials = '', name_pinyin = '' where id = ${id}`;
}

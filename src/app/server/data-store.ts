// What the installation remembers about itself.
import type { Instant } from '#kernel';
import type { Reader, Tx } from '#platform/server';

/** True in a database that holds no unit yet. */
export async function isEmpty(reader: Reader): Promise<boolean> {
  const [row] = await reader<{ empty: boolean }[]>`select not exists (select 1 from unit) as empty`;
  return row?.empty ?? true;
}

/** A value that the installation keeps, or null. */
export async function findSetting(reader: Reader, name: string): Promise<string | null> {
  const [row] = await reader<{ value: string }[]>`select value from setting where name = ${name}`;
  return row?.value ?? null;
}

export async function keepSetting(tx: Tx, name: string, value: string, at: Instant): Promise<void> {
  await tx`
    insert into setting (name, value, set_at) values (${name}, ${value}, ${at})
    on conflict (name) do update set value = excluded.value, set_at = excluded.set_at`;
}

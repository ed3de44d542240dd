// As whom a transaction looks: settings that the policies of row-level security read, set for one transaction and gone with it
// (docs/decisions/0017). SET LOCAL, since it alone travels to the nodes of a cluster; it takes no parameters, so that values are
// escaped here.
import type { Reader } from './database.ts';

/**
 * `system`: work of the product itself, which sees every row and says so. `nobody`: work that touches no matter, and would
 * see none. Settings: somebody's, made by the floor that knows who they are.
 */
export type Whom = 'system' | 'nobody' | { readonly settings: Readonly<Record<string, string>> };

const NAME = /^duxing\.[a-z_]+$/;
const SYSTEM = "set local duxing.whom = 'system'";
const PERSON = "set local duxing.whom = ''";

function assignment([name, value]: readonly [string, string]): string {
  if (!NAME.test(name) || value.includes('\0')) throw new RangeError(`${name} is no setting of ours`);
  return `set local ${name} = '${value.replaceAll("'", "''")}'`;
}

/** The statements that say as whom; empty for nobody. */
function sayWhom(whom: Whom): string {
  if (whom === 'nobody') return '';
  return whom === 'system' ? SYSTEM : Object.entries(whom.settings).map(assignment).join('; ');
}

const asWhom = new WeakMap<Reader, Whom>();

/** Remembers as whom a transaction looks, and says so to the server ahead of any later statement. */
export function lookAs(reader: Reader, whom: Whom): void {
  asWhom.set(reader, whom);
  const text = sayWhom(whom);
  if (text)
    reader
      .unsafe(text)
      .execute()
      .catch(() => {}); // what follows in the transaction fails with it
}

/**
 * Does a part of a transaction as the system: what follows from a step that was judged, and facts that are told across matters.
 * Nothing else may use the handle meanwhile. Throws on a handle that no transaction of ours was begun with.
 */
export async function asSystem<Value>(reader: Reader, work: () => Promise<Value>): Promise<Value> {
  const whom = asWhom.get(reader);
  if (!whom) throw new Error('this transaction was not begun as anybody');
  if (whom === 'system') return work();
  lookAs(reader, 'system');
  try {
    return await work();
  } finally {
    asWhom.set(reader, whom);
    reader
      .unsafe(PERSON)
      .execute()
      .catch(() => {}); // in a transaction that has failed, nothing is seen any more
  }
}

// How many matters a list holds for somebody, for figures that lead to that list.
import type { Day } from '#kernel';
import type { mattersApi } from '#matters';
import type { Actor } from '#people';
import type { Reader } from '#platform/server';
import { filterOf } from './list-filter.ts';
import { countMatters } from './list-store.ts';
import { visibleUnits } from './names-store.ts';

/** Exactly what the list says that there are under the filter, up to its limit of 10,001. */
export async function countListed(
  reader: Reader,
  actor: Actor,
  asked: Partial<mattersApi.MatterFilter> & Pick<mattersApi.MatterFilter, 'register'>,
  today: Day,
): Promise<number> {
  const filter = await filterOf(reader, { sort: 'due', ...asked });
  return countMatters(reader, filter, await visibleUnits(reader, actor), today);
}

// Matters whose clocks run over a span of days, in order of id and in batches.
import type { Day, JsonObject, MatterId } from '#kernel';
import type { Reader } from '#platform/server';

export interface Running {
  readonly id: MatterId;
  readonly register: string;
  readonly state: JsonObject;
}

/** Up to `limit` matters after the one given with a clock that began by `last` and is due on `first` or later. */
export async function runningMatters(
  reader: Reader,
  { first, last }: { readonly first: Day; readonly last: Day },
  after: MatterId | null,
  limit: number,
): Promise<readonly Running[]> {
  return await reader<Running[]>`
    select m.id, m.register, m.fields as state
    from (select distinct matter_id from clock
          where matter_id > ${after ?? '00000000-0000-0000-0000-000000000000'} and started_on <= ${last} and due >= ${first}
          order by matter_id limit ${limit}) c
    join matter m on m.id = c.matter_id order by m.id`;
}

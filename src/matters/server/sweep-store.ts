// Clocks that owe something on a day, found by one indexed date.
import type { Day, MatterId } from '#kernel';
import type { Reader } from '#platform/server';

export interface Owing {
  readonly matter: MatterId;
  readonly register: string;
  readonly nextOn: Day;
}

/** Clocks that owe a warning on or before the day, oldest first, after the one given; a matter may come more than once. */
export async function owingMatters(reader: Reader, today: Day, after: Owing | null, limit: number): Promise<readonly Owing[]> {
  return await reader<Owing[]>`
    select c.matter_id as matter, m.register, c.next_on as "nextOn"
    from (select next_on, matter_id from clock
          where next_on <= ${today}
            and (next_on, matter_id) > (${after?.nextOn ?? '-infinity'}::date, ${after?.matter ?? '00000000-0000-0000-0000-000000000000'}::uuid)
          order by next_on, matter_id limit ${limit}) c
    join matter m on m.id = c.matter_id order by c.next_on, c.matter_id`;
}

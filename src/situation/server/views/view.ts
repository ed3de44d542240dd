// One view of the situation: what its page is told and which tables can be taken away are made of the same reply.
import { type Instant, dayAt, ok } from '#kernel';
import type { Actor } from '#people';
import { whomOf } from '#people/server';
import type { RouteContract } from '#platform';
import { type Authenticate, type Database, type Reader, type RouteTable, bindRoute } from '#platform/server';
import type { Table, situationApi as api } from '#situation';
import type { z } from 'zod';
import { type Frame, frameOf } from '../frame.ts';

export interface SituationDeps {
  readonly database: Database;
  readonly authenticate: Authenticate<Actor>;
  readonly now: () => Instant;
}

export interface View {
  /** Adds its route. Someone without a post that reads matters is refused; a unit out of sight is not there. */
  readonly bind: (table: RouteTable, deps: SituationDeps) => void;
  /** What the page shows, as tables. */
  readonly tables: (reader: Reader, frame: Frame) => Promise<readonly Table[]>;
}

type Contract<Reply extends z.ZodType> = RouteContract<z.ZodType, typeof api.Query, z.ZodType, Reply>;

/** A view from its contract, from what reads it within a frame, and from what lays it out as tables. */
export const viewOf = <Reply extends z.ZodType>(
  contract: Contract<Reply>,
  read: (reader: Reader, frame: Frame) => Promise<z.input<Reply>>,
  tables: (reply: z.output<Reply>) => readonly Table[],
): View => ({
  bind: (table, { database, authenticate, now }) =>
    bindRoute(table, contract, {
      authenticate,
      handler: ({ actor, query }) =>
        database.reading(whomOf(actor), async (reader) => {
          const frame = await frameOf(reader, actor, query, dayAt(now()));
          return frame.ok ? ok({ body: await read(reader, frame.value) }) : frame;
        }),
    }),
  tables: async (reader, frame) => tables(contract.reply.parse(await read(reader, frame))),
});

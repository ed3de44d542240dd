// Leave 请假 as contracts: who is away, entered and ended by those who answer for the unit. Days only: why somebody is away is
// nobody's business here.
import { z } from 'zod';
import { DayText, IdText as Id, route } from '#platform';

const LeaveView = z.object({
  id: Id,
  person: z.object({ id: Id, name: z.string() }),
  unitName: z.string(),
  from: DayText,
  to: DayText,
});
export type LeaveView = z.infer<typeof LeaveView>;

/** Leave that lasts or is to come, of people with a post within mine; soonest first. */
export const listLeave = route({
  id: 'list-leave',
  method: 'GET',
  path: '/api/leave',
  summary: 'Who is or will be on leave, within my posts',
  access: 'record-leave',
  right: 'action',
  reply: z.object({ today: DayText, leave: z.array(LeaveView) }),
});

/** Refuses leave that overlaps other leave of the person, ends before it begins, or lasts more than a year. */
export const enterLeave = route({
  id: 'enter-leave',
  method: 'POST',
  path: '/api/leave',
  summary: 'Enter the leave of a person',
  access: 'record-leave',
  right: 'action',
  audited: 'account-change',
  body: z.object({ person: Id, from: DayText, to: DayText }),
  reply: LeaveView,
});

/** Leave that has begun ends with yesterday; leave that has not is taken back. */
export const endLeave = route({
  id: 'end-leave',
  method: 'POST',
  path: '/api/leave/:leave/end',
  summary: 'End leave as of today, or take it back before it begins',
  access: 'record-leave',
  right: 'action',
  audited: 'account-change',
  params: z.object({ leave: Id }),
  reply: z.object({ done: z.literal(true) }),
});

// Proof of notice beyond the app: what became of each message, noted once, also after the end.
import { ok } from '#kernel';
import type { Facts } from '#matters';
import type { Act } from '../act.ts';
import type { CommandOf } from '../commands.ts';
import type { Decision } from './step.ts';

export function noteDelivery(act: Act, { deliveries }: CommandOf<'NoteDelivery'>, { today: on, now: at }: Facts): Decision {
  const known = new Set(act.targets.flatMap(({ sent }) => (sent ?? []).map(({ id }) => id)));
  const fresh = deliveries.filter(({ id, unit }) => !known.has(id) && act.targets.some((target) => target.unit === unit));
  return ok({ events: fresh.length > 0 ? [{ type: 'DeliveryNoted', on, at, deliveries: fresh, clocks: act.clocks }] : [] });
}

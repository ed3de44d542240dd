// From what stands in the address to what the server is asked.
import type { z } from 'zod';
import { mattersApi } from '#matters';

export type MatterQuery = z.input<typeof mattersApi.MatterFilter>;

/** The filters of the address that the server knows, each valid by itself; the rest is left out rather than refused. */
export function filterFrom(register: string, state: Readonly<Record<string, string>>): MatterQuery {
  const whole = mattersApi.MatterFilter.safeParse({ ...state, register });
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map(({ path }) => path[0]));
  const kept = Object.fromEntries(Object.entries(state).filter(([name]) => !wrong.has(name)));
  return mattersApi.MatterFilter.parse({ ...kept, register });
}

// Registers as the server describes them: their names, states and words, read once a visit.
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { GENERAL_CLOCKS } from '#deadlines';
import type { Phrase } from '#kernel';
import { mattersApi } from '#matters';
import { type StateTone, fetchReply, registerWords } from '#platform/web';

export type RegisterView = z.infer<typeof mattersApi.registersRoute.reply>['registers'][number];

/** Every register; their refusals can be said once they are here. */
export function useRegisters(): UseQueryResult<readonly RegisterView[]> {
  return useQuery({
    queryKey: ['registers'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const { registers } = await fetchReply(mattersApi.registersRoute, {});
      registerWords(...registers.map(({ words }) => words));
      return registers;
    },
  });
}

const asWritten = (name: string): Phrase => ({ zh: name, en: name });

export interface RegisterWords {
  readonly label: Phrase;
  readonly status: (status: string) => Phrase;
  readonly action: (action: string) => Phrase;
  readonly event: (type: string) => Phrase;
  /** What a clock is called: the register's word, else that of the general clocks. */
  readonly clock: (rule: string) => Phrase;
  /** Any word of the register, or null. */
  readonly word: (key: string) => Phrase | null;
  readonly statuses: readonly (readonly [string, Phrase])[];
}

export const registerWordsOf = (register: RegisterView | undefined, name: string): RegisterWords => ({
  label: register?.label ?? asWritten(name),
  status: (status) => register?.statuses[status] ?? asWritten(status),
  action: (action) => register?.words[`action.${action}`] ?? asWritten(action),
  event: (type) => register?.words[`event.${type}`] ?? asWritten(type),
  clock: (rule) => register?.words[`clock.${rule}`] ?? GENERAL_CLOCKS.get(rule)?.name ?? asWritten(rule),
  word: (key) => register?.words[key] ?? null,
  statuses: Object.entries(register?.statuses ?? {}),
});

/** The words of one register; while they are on their way, names as written. */
export function useRegisterWords(): (name: string) => RegisterWords {
  const { data } = useRegisters();
  return (name) =>
    registerWordsOf(
      data?.find((one) => one.name === name),
      name,
    );
}

/** How a matter's state is marked: not yet taken up, moving, done, or stopped. */
export function toneOf(status: string, row: { readonly closedOn: string | null }, first: string | undefined): StateTone {
  if (['withdrawn', 'superseded'].includes(status)) return 'stopped';
  if (row.closedOn !== null) return 'done';
  return status === first ? 'waiting' : 'moving';
}

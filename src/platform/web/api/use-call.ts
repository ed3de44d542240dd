// Reading through TanStack Query and writing through one hook, so that every page loads, refuses and refreshes alike.
import type { Result } from '#kernel';
import type { RouteContract } from '#platform';
import { type QueryKey, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { z } from 'zod';
import { type Answer, type CallInput, call, newKey } from './call.ts';
import { type CallRefusal, Refused } from './refusal.ts';

/** A query function: the reply, or a thrown `Refused`. */
export async function fetchReply<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>(
  contract: RouteContract<P, Q, z.ZodType, R>,
  input: CallInput<z.input<P>, z.input<Q>, never>,
): Promise<z.output<R>> {
  const result = await call(contract, input);
  if (!result.ok) throw new Refused(result.refusal);
  return result.value.value;
}

/**
 * Reads a route. The first part of `key` is the topic under which the server announces changes (see live.ts). While
 * another query of the same thing (a filter, a sort) is on its way, the former reply stays on screen.
 */
export function useCall<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>(
  key: QueryKey,
  contract: RouteContract<P, Q, z.ZodType, R>,
  input: CallInput<z.input<P>, z.input<Q>, never> & { readonly enabled?: boolean } = {},
): UseQueryResult<z.output<R>> {
  const { enabled, ...values } = input;
  return useQuery({
    queryKey: [...key, values.params ?? null, values.query ?? null],
    queryFn: ({ signal }) => fetchReply(contract, { ...values, signal }),
    placeholderData: (former, query) => (sameThing(query?.queryKey, key, values.params) ? former : undefined),
    ...(enabled === undefined ? {} : { enabled }),
  });
}

const sameThing = (former: QueryKey | undefined, key: QueryKey, params: unknown): boolean =>
  former !== undefined && JSON.stringify(former.slice(0, -1)) === JSON.stringify([...key, params ?? null]);

export interface Sending<I, V> {
  readonly send: (input: I) => Promise<Result<Answer<V>, CallRefusal>>;
  readonly sending: boolean;
  readonly refusal: CallRefusal | null;
  readonly reset: () => void;
}

/**
 * Writes through a route. The key of an intent is kept until it succeeds or its values change, so that a second press, or
 * a retry after a lost answer, does nothing twice. Afterwards queries whose keys begin with one of `refresh` are read again.
 */
export function useSend<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  contract: RouteContract<P, Q, B, R>,
  refresh: readonly QueryKey[] = [],
): Sending<CallInput<z.input<P>, z.input<Q>, z.input<B>>, z.output<R>> {
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<CallRefusal | null>(null);
  const intent = useRef({ said: '', key: '' });

  const send = async (input: CallInput<z.input<P>, z.input<Q>, z.input<B>>) => {
    const said = JSON.stringify([input.params, input.query, input.body, input.version]);
    if (intent.current.said !== said) intent.current = { said, key: newKey() };
    setSending(true);
    setRefusal(null);
    const result = await call(contract, { ...(contract.idempotent ? { idempotencyKey: intent.current.key } : {}), ...input });
    setSending(false);
    if (result.ok) {
      intent.current = { said: '', key: '' };
      await Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })));
    } else setRefusal(result.refusal);
    return result;
  };
  return { send, sending, refusal, reset: useCallback(() => setRefusal(null), []) };
}

// What is asked beside the draft: demands that stand already, and the second opinion when somebody wants it.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type CallRefusal, call, fetchReply } from '#platform/web';
import { type Items, directivesApi, overlap } from '#registers/directives';
import type { Pair } from '../cards/card-props.ts';

/** Open commitments that ask for the same, by where the sentence begins. */
export function useSimilar(id: string, on: boolean): ReadonlyMap<number, readonly Pair[]> {
  const { data } = useQuery({
    queryKey: ['directive-similar', id],
    queryFn: ({ signal }) => fetchReply(directivesApi.similarRoute, { params: { id }, signal }),
    enabled: on,
    staleTime: 60_000,
  });
  return useMemo(() => Map.groupBy(data?.pairs ?? [], (pair) => pair.start), [data]);
}

export interface SecondOpinion {
  readonly remarks: ReadonlyMap<string, readonly directivesApi.Remark[]>;
  readonly asking: boolean;
  readonly refusal: CallRefusal | null;
  /** Asks, and gives the items that are new to the draft as it stands. */
  readonly ask: (items: Items) => Promise<Items | null>;
}

export function useSecondOpinion(id: string): SecondOpinion {
  const [remarks, setRemarks] = useState<SecondOpinion['remarks']>(new Map());
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<CallRefusal | null>(null);
  const ask = async (items: Items): Promise<Items | null> => {
    setAsking(true);
    const result = await call(directivesApi.secondOpinionRoute, { params: { id } });
    setAsking(false);
    setRefusal(result.ok ? null : result.refusal);
    if (!result.ok) return null;
    const given = result.value.value;
    setRemarks(Map.groupBy(given.remarks, (remark) => remark.item));
    return given.items.filter((one) => !items.some((item) => item.id === one.id || overlap(item, one)));
  };
  return { remarks, asking, refusal, ask };
}

// Who is signed in, as every page knows it: one query, filled at sign-in, emptied at sign-out.
import type { QueryClient } from '@tanstack/react-query';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Me, me } from '#people';
import { fetchReply } from '#platform/web';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => fetchReply(me, {}),
  staleTime: 5 * 60_000,
});

/** The person signed in. Only for pages inside the house, whose door has read it already. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe outside the signed-in part of the page');
  return data;
}

/** Puts the person who has just signed in where pages read it; nothing of whoever came before remains. */
export function enter(client: QueryClient, person: Me): void {
  client.clear();
  client.setQueryData(meQuery.queryKey, person);
}

// One directive: its text beside its items. For those who may issue it this is the review, for others the reading of it.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Day } from '#kernel';
import { Loaded, Page, StateTag, fetchReply, formatDay, useLanguage, usePhrase, useWords } from '#platform/web';
import { directives, directivesApi } from '#registers/directives';
import { NamesProvider } from '../cards/names.tsx';
import { reviewWords } from '../words.ts';
import { Reviewing } from './reviewing.tsx';
import './review.css';

export function ReviewPage() {
  const { id = '' } = useParams({ strict: false });
  const w = useWords(reviewWords);
  const [epoch, setEpoch] = useState(0);
  // Read once: the page holds its own draft from then on, and asks before it takes another's.
  const query = useQuery({
    queryKey: ['directive-review', id],
    queryFn: ({ signal }) => fetchReply(directivesApi.reviewRoute, { params: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const reload = async () => {
    await query.refetch();
    setEpoch((now) => now + 1);
  };
  if (!query.data) {
    return (
      <Page title={w('directives-name')}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  }
  return (
    <NamesProvider key={`${id}:${epoch}`} first={query.data.names}>
      <Reviewing given={query.data} reload={reload} aside={<Standing review={query.data} />} crumbs={[<Back key="list" />]} />
    </NamesProvider>
  );
}

function Back() {
  const w = useWords(reviewWords);
  return <Link to="/directives">{w('directives-title')}</Link>;
}

const TONES = { 'in-review': 'waiting', issued: 'moving', discarded: 'stopped' } as const;

function Standing({ review }: { readonly review: directivesApi.Review }) {
  const w = useWords(reviewWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const status = directives.statuses[review.status];
  return (
    <>
      <span className="nowrap">{review.number}</span>
      {status ? <StateTag tone={TONES[review.status]}>{phrase(status)}</StateTag> : null}
      {review.docDate ? (
        // The contract has checked its form, the server that it exists.
        <span className="nowrap">{w('review-date', { day: formatDay(review.docDate as Day, language) })}</span>
      ) : null}
      <Link to="/matters/$id" params={{ id: review.id }}>
        {w('review-history')}
      </Link>
    </>
  );
}

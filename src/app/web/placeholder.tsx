import { useLocation } from '@tanstack/react-router';
import { Empty, Page, useWords } from '#platform/web';
import { useMe } from '#people/web';
import { isAt, placesFor } from './places.tsx';
import { houseWords } from './words.ts';

/** Stands in for a page whose capability has not yet handed it in. */
export function Placeholder() {
  const w = useWords(houseWords);
  const { pathname } = useLocation();
  const place = placesFor(useMe()).find((one) => isAt(one, pathname));
  return (
    <Page title={w(place?.label ?? 'place-inbox')}>
      <Empty>{w('not-built-yet')}</Empty>
    </Page>
  );
}

// One item as a card: a line or two while others are looked at, all its fields while it is the current one.
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type KeyboardEvent, memo } from 'react';
import { type Day } from '#kernel';
import { directiveWords } from '#directives';
import { KeyCaps, formatShortDay, useLanguage, useWords } from '#platform/web';
import { SIGNS } from '../text/text-line.tsx';
import { reviewWords } from '../words.ts';
import { CardFields } from './card-fields.tsx';
import { CardNotes } from './card-notes.tsx';
import type { CardProps } from './card-props.ts';
import { sayMeasure } from './measure-words.ts';
import { useNames } from './names.tsx';

export interface OneCardProps extends CardProps {
  readonly issuer: string;
}

export const Card = memo(function Card(props: OneCardProps) {
  const { item, number, current, editable, actions } = props;
  const w = useWords(reviewWords);
  const fields = current && editable && item.decision !== 'issued';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the heading is a button; pressing the card only repeats it
    <li
      className={`proposal proposal-${item.decision}${current ? ' proposal-current' : ''}`}
      data-card={item.id}
      onClick={current ? undefined : () => actions.choose(item.id)}
    >
      <h2 className="proposal-head">
        <button type="button" className="proposal-press" aria-expanded={current} onClick={() => actions.choose(item.id)}>
          <span className="proposal-number">
            {SIGNS[item.decision]}
            {number}
          </span>
          <span className="proposal-name">{item.title || w('gap-no-title')}</span>
        </button>
        <span className="proposal-state">{w(`item-${item.decision}`)}</span>
      </h2>
      {fields ? null : (
        <p className="proposal-line muted">
          <Summary {...props} />
        </p>
      )}
      <Gaps {...props} />
      {current ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads from any field back to the heading, as Tab would
        <div className="proposal-body" onKeyDown={(event) => leaveField(event, item.id)}>
          {fields ? <Buttons {...props} /> : null}
          {item.commitment ? (
            <p>
              <Link to="/matters/$id" params={{ id: item.commitment }}>
                {w('item-to-commitment')}
              </Link>
            </p>
          ) : null}
          {fields ? (
            <CardFields
              item={item}
              today={props.today}
              issuer={props.issuer}
              change={(change) => actions.change(item.id, change)}
              back={() => focusCard(item.id)}
            />
          ) : null}
          <CardNotes {...props} />
        </div>
      ) : null}
    </li>
  );
});

/** Escape in a field: back to the heading of the card; an open list of choices closes first, by itself. */
function leaveField(event: KeyboardEvent, id: string): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
  const field = event.target instanceof Element ? event.target : null;
  if (field?.getAttribute('aria-expanded') === 'true') return;
  event.preventDefault();
  focusCard(id);
}

/** Puts the focus on the heading of a card, where single keys act; after the redraw that a choice has caused. */
export function focusCard(id: string): void {
  setTimeout(
    () => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] .proposal-press`)?.focus({ preventScroll: true }),
    0,
  );
}

function Summary({ item, today }: OneCardProps) {
  const w = useWords(reviewWords);
  const d = useWords(directiveWords);
  const language = useLanguage();
  const { nameOf } = useNames();
  const more = item.assisting.length > 0 ? ` +${item.assisting.length}` : '';
  return (
    <>
      <span>{d(`kind-${item.kind}`)}</span>
      {item.lead ? <span>{`${nameOf(item.lead)}${more}`}</span> : null}
      {item.leadOfficial ? <span>{nameOf(item.leadOfficial)}</span> : null}
      {/* Days came by the contract, or from a field that gives only days that exist. */}
      {item.due ? <span className="nowrap">{formatShortDay(item.due as Day, today as Day, language)}</span> : null}
      <span>{sayMeasure(item.measure, w)}</span>
    </>
  );
}

/** Gaps are said of what will go out, and of the item in hand; on every other they would only be noise. */
function Gaps({ item, current, editable, gaps, pairs, remarks }: OneCardProps) {
  const w = useWords(reviewWords);
  if (!editable || item.decision === 'rejected' || item.decision === 'issued') return null;
  const alike = item.linkTo === null ? pairs.length : 0;
  const missing = current || item.decision === 'accepted' ? gaps : [];
  if (missing.length + alike + remarks.length === 0) return null;
  return (
    <ul className="proposal-gaps">
      {missing.map(({ gap, blocks }) => (
        <li key={gap} className={blocks ? 'proposal-gap proposal-gap-blocks' : 'proposal-gap'}>
          {w(`gap-${gap}`)}
        </li>
      ))}
      {alike > 0 ? <li className="proposal-gap proposal-gap-alike">{w('item-similar-count', { n: alike })}</li> : null}
      {remarks.length > 0 ? <li className="proposal-gap proposal-gap-alike">{w('review-opinion')}</li> : null}
    </ul>
  );
}

function Buttons({ item, actions }: OneCardProps) {
  const w = useWords(reviewWords);
  const pressed = (decision: 'accepted' | 'rejected') => ({
    'aria-pressed': item.decision === decision,
    type: item.decision === decision ? ('primary' as const) : ('default' as const),
    onClick: () => actions.decide(item.id, decision),
  });
  return (
    <div className="proposal-buttons">
      <Button size="small" {...pressed('accepted')}>
        {w('item-accept')} <KeyCaps name="a" />
      </Button>
      <Button size="small" {...pressed('rejected')}>
        {w('item-reject')} <KeyCaps name="r" />
      </Button>
      <Button size="small" onClick={() => actions.split(item.id)}>
        {w('item-split')} <KeyCaps name="s" />
      </Button>
      <Button size="small" onClick={() => actions.merge(item.id)}>
        {w('item-merge')} <KeyCaps name="m" />
      </Button>
      <Button size="small" className="proposal-show" onClick={() => actions.show(item.id)}>
        {w('item-source')}
      </Button>
    </div>
  );
}

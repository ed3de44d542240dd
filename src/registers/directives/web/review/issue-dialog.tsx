// Before issuing: what goes out, what is missing, each leading to its card; what only warns has to be said yes to.
import { Button, Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type CallRefusal, Dialog, RefusalNotice, useWords } from '#platform/web';
import { type Gap, ISSUE_LIMIT, type Items, gapsToIssue } from '#registers/directives';
import { reviewWords } from '../words.ts';

export interface IssueDialogProps {
  readonly items: Items;
  readonly today: string;
  readonly issuer: string;
  readonly sending: boolean;
  readonly refusal: CallRefusal | null;
  readonly onIssue: () => void;
  readonly onClose: () => void;
  /** Closes the dialog and leads to the card. */
  readonly onGoTo: (id: string) => void;
}

export function IssueDialog({ items, today, issuer, sending, refusal, onIssue, onClose, onGoTo }: IssueDialogProps) {
  const w = useWords(reviewWords);
  const [sure, setSure] = useState(false);
  const accepted = items.filter((item) => item.decision === 'accepted');
  const links = accepted.filter((item) => item.linkTo !== null).length;
  const open = items.filter((item) => item.decision === 'open').length;
  const gaps = gapsToIssue(items, { today, issuer });
  const blocking = gaps.filter(({ blocks }) => blocks);
  const warnings = gaps.filter(({ blocks }) => !blocks);
  const tooMany = Math.max(links, accepted.length - links) > ISSUE_LIMIT;
  const ready = accepted.length > 0 && !tooMany && blocking.length === 0 && (warnings.length === 0 || sure);
  const box = useRef<HTMLDivElement>(null);
  // The dialog itself would begin at its ×.
  useEffect(() => box.current?.querySelector<HTMLElement>('.issue-gaps button, .form-end button')?.focus(), []);
  return (
    <Dialog open title={w('issue-title')} width="wide" onClose={onClose}>
      <div className="issue" ref={box}>
        <p>{accepted.length === 0 ? w('issue-none') : w('issue-what', { items: accepted.length - links, links })}</p>
        {tooMany ? <p className="refusal">{w('issue-too-many', { most: ISSUE_LIMIT })}</p> : null}
        {open > 0 ? <p className="muted">{w('issue-left', { n: open })}</p> : null}
        <GapList title={w('issue-blocked')} gaps={blocking} items={items} onGoTo={onGoTo} />
        <GapList title={w('issue-warned')} gaps={warnings} items={items} onGoTo={onGoTo} />
        {blocking.length === 0 && warnings.length > 0 ? (
          <p>
            <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
              {w('issue-sure', { n: warnings.length })}
            </Checkbox>
          </p>
        ) : null}
        <RefusalNotice refusal={refusal} />
        <p className="form-end">
          <Button type="primary" disabled={!ready} loading={sending} onClick={onIssue}>
            {w('issue-do')}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}

interface GapListProps {
  readonly title: string;
  readonly gaps: readonly Gap[];
  readonly items: Items;
  readonly onGoTo: (id: string) => void;
}

function GapList({ title, gaps, items, onGoTo }: GapListProps) {
  const w = useWords(reviewWords);
  if (gaps.length === 0) return null;
  const byItem = [...Map.groupBy(gaps, (gap) => gap.item)];
  return (
    <section aria-label={title}>
      <h3>
        {title} <span className="count">{gaps.length}</span>
      </h3>
      <ul className="issue-gaps">
        {byItem.map(([id, own]) => {
          const at = items.findIndex((item) => item.id === id);
          return (
            <li key={id}>
              <button type="button" onClick={() => onGoTo(id)}>
                <span className="issue-item">
                  {at + 1} {items[at]?.title}
                </span>
                <span className="issue-gap">{own.map(({ gap }) => w(`gap-${gap}`)).join('；')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

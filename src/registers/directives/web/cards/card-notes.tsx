// What stands beside the fields of the current item: what the text says, why it was proposed, what is alike already, and
// what an outside model thinks of it.
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { directiveWords } from '#directives';
import { type Speak, useWords, wordsFor } from '#platform/web';
import { reviewWords } from '../words.ts';
import type { CardProps, Item } from './card-props.ts';

const percent = (share: number): number => Math.round(share * 100);

type NotesProps = Pick<CardProps, 'item' | 'editable' | 'pairs' | 'remarks' | 'actions'>;

export function CardNotes(props: NotesProps) {
  const { item } = props;
  const w = useWords(reviewWords);
  // Reasons are words of the directives capability; asking for them makes them sayable.
  useWords(directiveWords);
  return (
    <div className="proposal-notes">
      {item.path.length > 0 ? <p className="muted proposal-path">{item.path.join(' › ')}</p> : null}
      <p>
        <span className="muted">{w('item-printed')}：</span>
        {printed(item, w)}
      </p>
      {item.from === 'extracted' && item.reasons.length > 0 ? (
        <details>
          <summary>{w('item-reasons', { share: percent(item.confidence) })}</summary>
          <ul>
            {item.reasons.map((reason) => (
              <li key={reason}>{wordsFor(`reason-${reason}`) ?? reason}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {item.from === 'extracted' ? null : (
        <p className="muted">{w(item.from === 'person' ? 'item-by-person' : 'item-by-opinion')}</p>
      )}
      <Remarks {...props} />
      <Similar {...props} />
    </div>
  );
}

function printed(item: Item, w: Speak<typeof reviewWords>): string {
  const said = [...item.printedUnits, item.printedDeadline, item.quantity].filter((words) => words !== null && words !== '');
  return said.length > 0 ? said.join(' · ') : w('item-printed-none');
}

/** The words of a model are quoted as its own, never as ours. */
function Remarks({ item, editable, remarks, actions }: NotesProps) {
  const w = useWords(reviewWords);
  const d = useWords(directiveWords);
  return remarks.map((remark) => {
    const { advice, reason, kind, start, end } = remark;
    const span = start !== null && end !== null ? { start, end } : null;
    const change = advice === 'change' && (kind !== null || span !== null);
    const take = () => {
      if (span) actions.respan(item.id, span);
      if (kind) actions.change(item.id, { kind });
    };
    return (
      <div key={`${advice}${reason}`} className="remark">
        <p>
          <strong>{w(`remark-${advice}`)}</strong>
          {kind && advice === 'change' ? ` ${d(`kind-${kind}`)}` : ''}
        </p>
        <blockquote>{reason}</blockquote>
        {editable && change ? (
          <Button size="small" onClick={take}>
            {w('remark-take')}
          </Button>
        ) : null}
      </div>
    );
  });
}

function Similar({ item, editable, pairs, actions }: NotesProps) {
  const w = useWords(reviewWords);
  if (item.decision === 'issued' || pairs.length === 0) return null;
  return (
    <section className="proposal-similar" aria-label={w('item-similar')}>
      <h3>{w('item-similar')}</h3>
      <ul>
        {pairs.map((pair) => {
          const linked = item.linkTo === pair.commitment;
          return (
            <li key={pair.commitment}>
              <p>
                <Link to="/matters/$id" params={{ id: pair.commitment }} target="_blank">
                  {pair.number}
                </Link>{' '}
                {pair.unit} <span className="muted">{w('item-likeness', { share: percent(pair.likeness) })}</span>
              </p>
              <blockquote lang="zh-CN">{pair.sentence}</blockquote>
              {linked ? <p>{w('item-linked', { number: pair.number })}</p> : null}
              {editable ? (
                <Button size="small" onClick={() => actions.change(item.id, { linkTo: linked ? null : pair.commitment })}>
                  {w(linked ? 'item-unlink' : 'item-link')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

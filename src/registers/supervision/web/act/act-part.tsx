// What an act shows of itself on its page: the agenda that a meeting was called with, and its minutes; the text of a bulletin.
import { Link } from '@tanstack/react-router';
import { z } from 'zod';
import { type MatterPartProps, dayOrNull } from '#matters/web';
import { formatDay, useLanguage, usePhrase, useWords } from '#platform/web';
import { AgendaItem, Bulletin, supervisionWords } from '#registers/supervision';
import { BulletinText } from '../bulletin/bulletin-text.tsx';
import { actPageWords } from '../words.ts';
import { Minutes, RecordShape } from './minutes.tsx';
import '../supervision.css';

/** As far as the page reads the state of an act; what is not there is not drawn. */
const Shown = z.object({ agenda: z.array(AgendaItem).optional(), record: RecordShape.nullable().catch(null) });

export function ActPart({ matter }: MatterPartProps) {
  const issued = Bulletin.safeParse(matter.state['bulletin']);
  if (issued.success) return <IssuedBulletin bulletin={issued.data} />;
  const read = Shown.safeParse(matter.state);
  if (!read.success || !read.data.agenda) return null;
  const { agenda, record } = read.data;
  return (
    <>
      <Agenda {...{ matter, agenda }} decisions={record?.decisions ?? []} />
      {record ? <Minutes {...{ matter, record }} /> : null}
    </>
  );
}

function IssuedBulletin({ bulletin }: { readonly bulletin: Bulletin }) {
  const w = useWords(actPageWords);
  return (
    <section className="act-part">
      <h2>{w('bulletin')}</h2>
      <BulletinText bulletin={bulletin} />
    </section>
  );
}

interface AgendaProps extends MatterPartProps {
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly { readonly item: number; readonly text: string }[];
}

function Agenda({ matter, agenda, decisions }: AgendaProps) {
  const w = useWords(actPageWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const said = (key: string) => phrase(supervisionWords[key] ?? { zh: key, en: key });
  return (
    <section className="act-part">
      <h2>{w('agenda')}</h2>
      <div className="act-table">
        <table>
          <thead>
            <tr>
              {(['item', 'unit', 'due', 'state', 'cause'] as const).map((name) => (
                <th key={name} scope="col">
                  {w(`column-${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agenda.map((item, index) => {
              const due = dayOrNull(item.due);
              const decided = decisions.find((decision) => decision.item === index)?.text;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the agenda
                <tr key={index}>
                  <td>
                    {index + 1}. <Title item={item} />
                    {decided ? <span className="act-decided">{decided}</span> : null}
                  </td>
                  <td>{item.unit ? (matter.units[item.unit] ?? '') : ''}</td>
                  <td className="nowrap">{due ? formatDay(due, language) : ''}</td>
                  <td>
                    {item.reasons.map((reason) => (
                      <div key={reason} className={reason === 'overdue' ? 'act-late' : ''}>
                        {reason === 'overdue' ? w('agenda-late', { n: item.late }) : said(`late.${reason}`)}
                      </div>
                    ))}
                  </td>
                  <td>{item.cause ? said(`cause.${item.cause}`) : ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const Title = ({ item }: { readonly item: AgendaItem }) =>
  item.commitment ? (
    <Link to="/matters/$id" params={{ id: item.commitment }} title={item.number}>
      {item.title}
    </Link>
  ) : (
    item.title
  );

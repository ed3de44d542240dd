// The seals of the ledger, newest first, with the keys that sign them; each proves itself to begin with the one before.
import { parseInstant } from '#kernel';
import { consistencyProofRoute, sealsRoute } from '#ledger';
import { Empty, Loaded, addressOf, formatInstant, formatNumber, useCall, useLanguage, useWords } from '#platform/web';
import { ledgerWords } from './words.ts';

const SHOWN = 16;

export function SealList() {
  const w = useWords(ledgerWords);
  const language = useLanguage();
  const moment = (text: string): string => {
    const at = parseInstant(text);
    return at ? formatInstant(at, language) : text;
  };
  const query = useCall(['seals'], sealsRoute, { query: { limit: 50 } });
  return (
    <section>
      <h2>{w('seals-title')}</h2>
      <p>{w('seals-text')}</p>
      <Loaded query={query}>
        {({ seals, keys }) =>
          seals.length === 0 ? (
            <Empty>{w('seals-none')}</Empty>
          ) : (
            <>
              <div className="seal-table">
                <table className="table tabular">
                  <thead>
                    <tr>
                      <th scope="col">{w('seal-number')}</th>
                      <th scope="col">{w('seal-at')}</th>
                      <th scope="col">{w('seal-size')}</th>
                      <th scope="col">{w('seal-root')}</th>
                      <th scope="col">{w('seal-proof')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {seals.map((seal) => (
                      <tr key={seal.number}>
                        <td>{seal.number}</td>
                        <td>{moment(seal.at)}</td>
                        <td>{formatNumber(seal.size)}</td>
                        <td>
                          <code title={seal.root}>{seal.root.slice(0, SHOWN)}…</code>
                        </td>
                        <td>
                          {seal.number > 1 ? (
                            <a href={addressOf(consistencyProofRoute, {}, { from: seal.number - 1, to: seal.number })} download>
                              {w('seal-consistency', { n: seal.number - 1 })}
                            </a>
                          ) : null}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <h3>{w('seal-keys')}</h3>
              <ul className="seal-keys">
                {keys.map((key) => (
                  <li key={key.id}>
                    <code>{key.id}</code> <span className="muted">{`${key.algorithm} · ${moment(key.at)}`}</span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

// Verification of the whole ledger on request, for auditors: what was checked, and the first thing that differs.
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { verifyLedgerRoute } from '#ledger';
import { Page, RefusalNotice, formatNumber, useSend, useWords } from '#platform/web';
import { SealList } from './seal-list.tsx';
import { ledgerWords } from './words.ts';
import './ledger.css';

type Verified = z.infer<typeof verifyLedgerRoute.reply>;

const MS = 1000;

export function LedgerPage() {
  const w = useWords(ledgerWords);
  const { send, sending, refusal } = useSend(verifyLedgerRoute);
  const [verified, setVerified] = useState<Verified | null>(null);
  const verify = async () => {
    setVerified(null);
    const result = await send({});
    if (result.ok) setVerified(result.value.value);
  };
  return (
    <Page title={w('ledger-title')} width="text">
      <p>{w('ledger-text')}</p>
      <p className="form-end">
        <Button type="primary" loading={sending} onClick={verify}>
          {w('ledger-verify')}
        </Button>
      </p>
      <div role="status" className="verified">
        {sending ? w('ledger-running') : ''}
        {verified ? <Outcome verified={verified} /> : null}
      </div>
      <RefusalNotice refusal={refusal} />
      <p className="muted">{w('ledger-elsewhere')}</p>
      <SealList />
    </Page>
  );
}

function Outcome({ verified }: { readonly verified: Verified }) {
  const w = useWords(ledgerWords);
  const { broken, matters, entries, milliseconds, differences, seals } = verified;
  const counts = {
    matters: formatNumber(matters),
    entries: formatNumber(entries),
    seconds: formatNumber(milliseconds / MS),
  };
  return (
    <>
      <p>
        <strong>{broken === 0 ? w('ledger-whole') : w('ledger-broken', { n: formatNumber(broken) })}</strong>
      </p>
      <p className="tabular">{w('ledger-counts', counts)}</p>
      <p className="tabular">
        {seals.faults.length === 0
          ? w('seals-whole', {
              n: formatNumber(seals.seals),
              entries: formatNumber(seals.entries),
              wait: formatNumber(seals.unsealed),
            })
          : w('seals-broken', { what: seals.faults.join('; ') })}
      </p>
      {differences.length > 0 ? (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{w('ledger-matter')}</th>
              <th scope="col">{w('ledger-difference')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ matter, what }) => (
              <tr key={matter}>
                <td>
                  <Link to="/matters/$id" params={{ id: matter }}>
                    {matter}
                  </Link>
                </td>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}

// The second factor: shown after the password where one stands, enrolled where one is asked for, kept in order by its owner (SEC-05).
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { myFactors } from '#people';
import { Loaded, Page, useCall, useWords } from '#platform/web';
import { meQuery, useMe } from '../session.ts';
import { CodesPart } from './codes-part.tsx';
import { PasskeysPart } from './passkeys-part.tsx';
import { ShowFactor } from './show-factor.tsx';
import { factorWords } from './words.ts';
import './second-factor.css';

export function SecondFactorPage({ onDone }: { readonly onDone: () => void }) {
  const w = useWords(factorWords);
  const client = useQueryClient();
  const { secondFactor } = useMe();
  const query = useCall(['my-factors'], myFactors, {});
  /** Leaves this page as soon as the house knows that it is open. */
  const enter = async () => {
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
    onDone();
  };
  return (
    <Page title={w('factor-title')} width="text">
      <Loaded query={query}>
        {(factors) =>
          secondFactor === 'owed' ? (
            <ShowFactor factors={factors} onShown={enter} />
          ) : (
            <div className="factors">
              <p>{w(secondFactor === 'missing' ? 'factor-missing' : 'factor-about')}</p>
              <CodesPart factors={factors} />
              <PasskeysPart factors={factors} />
              {secondFactor === 'missing' && (factors.totpSince || factors.passkeys.length > 0) ? (
                <Button type="primary" onClick={enter}>
                  {w('factor-go-on')}
                </Button>
              ) : null}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

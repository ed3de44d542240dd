// Settings: what an empty environment gives, and how a wrong one is refused.
import { expect, test } from 'vitest';
import { WrongConfig, readConfig } from './config.ts';

test('without any variable the settings suit one machine and nothing leaves it', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    databaseUrl: null,
    model: null,
    mail: null,
    origin: null,
    logLevel: 'warn',
    demo: true,
  });
  expect(config.dataFolder.endsWith('/data')).toBe(true);
});

test('an empty variable counts as absent', () => expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(8080));

test('an empty database stays empty where the demo is not wanted', () =>
  expect(['0', 'false', '1'].map((flag) => readConfig({ DUXING_DEMO: flag }).demo)).toEqual([false, false, true]));

test('every wrong setting is named, a line each', () => {
  const read = () => readConfig({ PORT: 'eight', DATABASE_URL: 'mysql://x', DUXING_LOG: 'loud' });
  expect(read).toThrow(WrongConfig);
  expect(read).toThrow(/^PORT: .+\nDATABASE_URL: must be a postgres:\/\/ address\nDUXING_LOG: .+$/);
});

test('the second opinion needs an address and a name, and loses a closing slash', () => {
  expect(() => readConfig({ DUXING_MODEL_URL: 'http://127.0.0.1:1234/v1' })).toThrow(/DUXING_MODEL_NAME/);
  const { model } = readConfig({ DUXING_MODEL_URL: 'http://127.0.0.1:1234/v1/', DUXING_MODEL_NAME: 'small' });
  expect(model).toEqual({ url: 'http://127.0.0.1:1234/v1', name: 'small', key: null });
});

test('an origin is cut down to scheme, host and port', () => {
  expect(readConfig({ DUXING_ORIGIN: 'https://duxing.example.cn/x' }).origin).toBe('https://duxing.example.cn');
});

test('single sign-on needs a client and an origin, and TLS beyond this machine', () => {
  const whole = {
    DUXING_OIDC_ISSUER: 'https://id.gov.cn/realm',
    DUXING_OIDC_CLIENT_ID: 'duxing',
    DUXING_ORIGIN: 'https://d.gov.cn',
  };
  expect(readConfig({ ...whole }).singleSignOn).toEqual({
    ...{ issuer: 'https://id.gov.cn/realm', clientId: 'duxing', clientSecret: null, name: '统一身份认证' },
    ...{ scope: 'openid profile', claim: 'preferred_username', matches: 'account', origin: 'https://d.gov.cn' },
  });
  expect(readConfig({}).singleSignOn).toBeNull();
  expect(() => readConfig({ ...whole, DUXING_ORIGIN: '' })).toThrow(/^DUXING_ORIGIN/);
  expect(() => readConfig({ ...whole, DUXING_OIDC_CLIENT_ID: '' })).toThrow(/^DUXING_OIDC_CLIENT_ID/);
  expect(() => readConfig({ ...whole, DUXING_OIDC_ISSUER: 'http://id.gov.cn' })).toThrow(/^DUXING_OIDC_ISSUER.*https/);
  expect(() => readConfig({ ...whole, DUXING_OIDC_SCOPE: 'profile' })).toThrow(/^DUXING_OIDC_SCOPE/);
  expect(readConfig({ ...whole, DUXING_OIDC_ISSUER: 'http://127.0.0.1:4000' }).singleSignOn?.issuer).toBe(
    'http://127.0.0.1:4000',
  );
});

test('mail needs a server, a sender and an origin for its links; a wrong one is named without its password', () => {
  const whole = { DUXING_SMTP_URL: 'smtps://u:Secret1@mail.gov.cn', DUXING_SMTP_FROM: 'duxing@bureau.gov.cn' };
  expect(() => readConfig({ ...whole, DUXING_SMTP_FROM: '' })).toThrow(/^DUXING_SMTP_FROM: .*发件地址.*sender/);
  expect(() => readConfig(whole)).toThrow(/^DUXING_ORIGIN: .*链接.*links/);
  const origin = { DUXING_ORIGIN: 'https://duxing.bureau.gov.cn' };
  expect(readConfig({ ...whole, ...origin }).mail).toEqual({
    server: { host: 'mail.gov.cn', port: 465, tls: 'from-start', account: { user: 'u', password: 'Secret1' } },
    from: 'duxing@bureau.gov.cn',
  });
  const wrong = {
    ...whole,
    ...origin,
    DUXING_SMTP_URL: 'smtp://u:Secret1@mail.gov.cn?tls=none',
    DUXING_SMTP_FROM: '督行 <a@b.cn>',
  };
  expect(() => readConfig(wrong)).toThrow(/^DUXING_SMTP_URL: .*本机.*this machine only\nDUXING_SMTP_FROM: .*一个邮箱/);
  expect(() => readConfig(wrong)).not.toThrow(/Secret1/);
});

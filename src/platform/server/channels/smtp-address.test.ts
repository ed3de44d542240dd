// The address of the mail server: what is read out of it, and what is refused.
import { expect, test } from 'vitest';
import { parseSmtpAddress } from './smtp-address.ts';

test('TLS from the start, STARTTLS, and in the clear on this machine, each with its port', () => {
  expect(parseSmtpAddress('smtps://a%40b:p%3Aw@mail.gov.cn')).toEqual({
    ...{ host: 'mail.gov.cn', port: 465, tls: 'from-start', account: { user: 'a@b', password: 'p:w' } },
  });
  expect(parseSmtpAddress('smtp://mail.gov.cn:2525/')).toEqual({
    host: 'mail.gov.cn',
    port: 2525,
    tls: 'starttls',
    account: null,
  });
  expect(parseSmtpAddress('smtp://mail.gov.cn')).toMatchObject({ port: 587 });
  expect(parseSmtpAddress('smtp://[::1]?tls=none')).toMatchObject({ host: '::1', port: 25, tls: 'none' });
});

test.each([
  ['http://mail.gov.cn', 'not-an-address'],
  ['mail.gov.cn', 'not-an-address'],
  ['smtp://', 'not-an-address'],
  ['smtp://a%ZZ:b@mail.gov.cn', 'not-an-address'],
  ['smtp://user@mail.gov.cn', 'password-missing'],
  ['smtp://mail.gov.cn/box', 'beyond-host'],
  ['smtp://mail.gov.cn?tls=no', 'beyond-host'],
  ['smtps://127.0.0.1?tls=none', 'beyond-host'],
  ['smtp://mail.gov.cn?tls=none', 'clear-beyond-this-machine'],
  ['smtp://127.evil.example?tls=none', 'clear-beyond-this-machine'],
])('%s is refused: %s', (text, why) => expect(parseSmtpAddress(text)).toBe(why));

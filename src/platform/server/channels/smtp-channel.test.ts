// Against a real SMTP server that asks for STARTTLS and an account: what arrives, and how each failure is called.
import { createServer } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { MAIL_CA, aMailServer } from '#test';
import type { Channel, Message } from './channel.ts';
import { parseSmtpAddress } from './smtp-address.ts';
import { openSmtpChannel } from './smtp-channel.ts';

const post = await aMailServer();
const opened: Channel[] = [];
afterAll(() => {
  for (const channel of opened) channel.close();
});

function channelTo(url: string, trusting = true): Channel {
  const server = parseSmtpAddress(url);
  if (typeof server === 'string') throw new Error(server);
  const channel = openSmtpChannel({
    ...{ server, from: 'duxing@bureau.example', patienceMs: 2_000 },
    ...(trusting ? { ca: MAIL_CA } : {}),
  });
  opened.push(channel);
  return channel;
}
const mail = channelTo(post.url);

const message = (over: Partial<Message> = {}): Message => ({
  ...{
    id: '0199-a',
    to: 'head@east.example',
    subject: '督行：您有一件待办',
    text: '请登录督行查看：https://duxing.example/matters/1',
  },
  ...over,
});

test('a message arrives once, encrypted, with its headers, and its Chinese can be read', async () => {
  expect(await mail.send(message())).toEqual({ outcome: 'taken' });
  expect(post.letters).toHaveLength(1);
  expect(post.encrypted()).toBe(true);
  const letter = post.letters[0];
  expect(letter?.to).toEqual(['head@east.example']);
  expect(letter?.headers).toMatchObject({
    ...{ from: 'duxing@bureau.example', to: 'head@east.example', 'message-id': '<0199-a@bureau.example>' },
    'auto-submitted': 'auto-generated',
    'content-type': 'text/plain; charset=utf-8',
  });
  expect(letter?.subject).toBe('督行：您有一件待办');
  expect(letter?.text).toBe('请登录督行查看：https://duxing.example/matters/1');
});

test('the same message tried again keeps its id', async () => {
  await mail.send(message({ id: 'again' }));
  await mail.send(message({ id: 'again' }));
  expect(post.letters.slice(-2).map(({ headers }) => headers['message-id'])).toEqual([
    '<again@bureau.example>',
    '<again@bureau.example>',
  ]);
});

test('no header can be slipped in by a subject, an address or a text', async () => {
  await mail.send(
    message({ subject: '东城\r\nBcc: spy@evil.example\r\n\r\n支队\u0000\u2028', text: '.\r\nBcc: spy@evil.example\r\n.' }),
  );
  const letter = post.letters.at(-1);
  expect(letter?.headers['bcc']).toBeUndefined();
  expect(letter?.to).toEqual(['head@east.example']);
  const before = post.letters.length;
  for (const to of [
    'a@b.example\r\nBcc: spy@evil.example',
    'a@b.example, spy@evil.example',
    'a@b.example>\r\nRCPT TO:<x@y.example',
  ])
    expect(await mail.send(message({ to }))).toEqual({ outcome: 'refused', code: 'bad-address' });
  expect(post.letters).toHaveLength(before);
});

test('a recipient that is refused, and one that is put off, are told apart; the channel goes on', async () => {
  post.answer = (address) => (address.startsWith('gone') ? 550 : address.startsWith('grey') ? 451 : null);
  expect(await mail.send(message({ to: 'gone@east.example' }))).toEqual({ outcome: 'refused', code: 'smtp-550' });
  expect(await mail.send(message({ to: 'grey@east.example' }))).toEqual({ outcome: 'deferred', code: 'smtp-451' });
  expect(await mail.send(message())).toEqual({ outcome: 'taken' });
  post.answer = () => null;
});

test('a wrong password is the channel’s fault, not the message’s', async () => {
  const wrong = channelTo(post.url.replace(/:[^:@]+@/, ':wrong@'));
  expect(await wrong.send(message())).toEqual({ outcome: 'unreachable', code: 'smtp-535' });
});

test('a server whose certificate nobody vouches for gets neither password nor mail', async () => {
  const before = post.letters.length;
  expect(await channelTo(post.url, false).send(message())).toMatchObject({ outcome: 'unreachable' });
  expect(post.letters).toHaveLength(before);
});

test('a server without STARTTLS gets nothing in the clear, unless the address says so and it is on this machine', async () => {
  const plain = await aMailServer({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'], authOptional: true });
  expect(await channelTo(plain.url).send(message())).toMatchObject({ outcome: 'unreachable' });
  expect(plain.letters).toEqual([]);
  const open = plain.url.replace(/\/\/.*@/, '//');
  expect(await channelTo(`${open}?tls=none`).send(message())).toEqual({ outcome: 'taken' });
  expect(plain.encrypted()).toBe(false);
});

test('nobody there, and somebody who never speaks, are both unreachable', async () => {
  const mute = createServer((socket) => socket.on('error', () => {}));
  await new Promise<void>((ready) => mute.listen(0, '127.0.0.1', ready));
  const address = mute.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const server = { host: '127.0.0.1', port, tls: 'starttls', account: null } as const;
  const silent = openSmtpChannel({ server, from: 'duxing@bureau.example', patienceMs: 300 });
  opened.push(silent);
  expect(await silent.send(message())).toMatchObject({ outcome: 'unreachable' });
  await new Promise((closed) => mute.close(closed));
  expect(await channelTo(`smtp://127.0.0.1:${port}`).send(message())).toMatchObject({ outcome: 'unreachable' });
});

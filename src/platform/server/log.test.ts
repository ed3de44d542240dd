// The log: what it must never carry.
import { expect, test } from 'vitest';
import { createLog } from './log.ts';

const write = (what: (log: ReturnType<typeof createLog>) => void): string => {
  let text = '';
  what(createLog('info', { write: (line: string) => void (text += line) }));
  return text;
};

test('fields that could carry a secret or a person are blanked', () => {
  const text = write((log) => log.info({ matter: 'm1', phone: '13900000000', person: { name: '王', idNumber: '61' } }, 'moved'));
  expect(JSON.parse(text)).toMatchObject({ matter: 'm1', phone: '[hidden]', person: { name: '[hidden]', idNumber: '[hidden]' } });
});

test('a database error is logged by its code, without the row that it quotes', () => {
  const error = Object.assign(new Error('invalid input syntax: "王五 610102"'), { code: '22P02', detail: 'Key (name)=(王五)' });
  error.name = 'PostgresError';
  const text = write((log) => log.error({ err: error }, 'fault'));
  expect(text).toContain('PostgresError 22P02');
  expect(text).not.toContain('王五');
});

test('what a fault quotes of somebody is not logged', () => {
  const parsed = (): unknown => {
    try {
      return JSON.parse('{"holder": 王五, "id": 610102199001011234}');
    } catch (error) {
      return error;
    }
  };
  const text = write((log) => {
    log.error({ err: parsed() }, 'fault');
    log.error({ err: new Error('no unit for 王五 610102199001011234') }, 'fault');
  });
  for (const planted of ['王五', '610102', 'holder']) expect(text).not.toContain(planted);
  expect(text).toContain('no unit for ');
});

// Which faults pass by themselves, by the codes that drivers and systems really give.
import { expect, test } from 'vitest';
import { machineFault } from './machine-fault.ts';

const coded = (code: string, more: object = {}): Error => Object.assign(new Error('x'), { code, ...more });

test.each([
  ['a refused connection', coded('ECONNREFUSED'), 'database-away'],
  ['a socket that is gone', coded('ENOENT', { syscall: 'connect' }), 'database-away'],
  ['a server that starts', coded('57P03'), 'database-away'],
  ['a cause deep down', new Error('a', { cause: new Error('b', { cause: coded('CONNECTION_LOST') }) }), 'database-away'],
  ['the other driver', new Error('Connection terminated unexpectedly'), 'database-away'],
  ['a connection that the server turns away', coded('55000', { severity: 'FATAL' }), 'database-away'],
  ['a full disk of the database', coded('53100'), 'storage-full'],
  ['a full disk of ours', coded('ENOSPC'), 'storage-full'],
  ['a file that is missing', coded('ENOENT', { syscall: 'open' }), null],
  ['a bug', new TypeError('x is undefined'), null],
  ['a broken rule of the database', coded('23505'), null],
  ['no error at all', 'text', null],
])('%s', (_name, error, fault) => {
  expect(machineFault(error)).toBe(fault);
});

// The demo listens on this machine alone, and its accounts never serve in earnest.
import { describe, expect, test } from 'vitest';
import { demoFault } from './demo-mode.ts';
import { DemoRefused } from './demo-mode.ts';
import { startFault } from './start-fault.ts';

const at = (host: string, origin: string | null = null, demo = true) => ({ host, origin, demo });

describe('SEC-07: the demo', () => {
  test.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('may listen on %s', (host) => {
    for (const kept of [true, false]) expect(demoFault(at(host), { kept, empty: !kept })).toBeNull();
  });

  test.each(['0.0.0.0', '::', '192.168.1.7', 'duxing.example.gov.cn', '127.0.0.1.example.com'])(
    'never listens on %s, neither when it is there nor when it would be loaded',
    (host) => {
      for (const kept of [true, false]) expect(demoFault(at(host), { kept, empty: !kept })).toBe('demo-beyond-this-machine');
    },
  );

  test('is not published by a proxy on this machine either', () => {
    expect(demoFault(at('127.0.0.1', 'https://duxing.example.gov.cn'), { kept: true, empty: false })).toBe(
      'demo-beyond-this-machine',
    );
  });

  test('once loaded, does not start in earnest with its known password', () => {
    expect(demoFault(at('127.0.0.1', null, false), { kept: true, empty: false })).toBe('demo-in-earnest');
  });

  test('a real bureau listens wherever it is told', () => {
    for (const demo of [true, false]) expect(demoFault(at('0.0.0.0', null, demo), { kept: false, empty: false })).toBeNull();
    expect(demoFault(at('0.0.0.0', null, false), { kept: false, empty: true })).toBeNull();
  });

  test.each(['demo-beyond-this-machine', 'demo-in-earnest'] as const)('%s is said with what to do', (fault) => {
    const said = startFault(new DemoRefused(fault));
    expect(said?.code).toBe(2);
    expect(said?.phrase.zh).toContain('DUXING_D');
    expect(said?.phrase.en).toContain('DUXING_D');
  });
});

// The driver's way to write statements, with our way to send them.
import type { Sql } from 'postgres';
import type { Statement } from './line.ts';

/** What the driver would do on connections of its own. */
const REFUSED: ReadonlySet<PropertyKey> = new Set([
  'begin',
  'reserve',
  'listen',
  'subscribe',
  'largeObject',
  'close',
  'end',
  'savepoint',
  'prepare',
]);

/**
 * A handle that writes statements as the driver does and gives each to `send` once somebody awaits it. `own` goes before the
 * driver's own functions; what would open connections past `send` throws.
 */
export function handleOf<Handle>(maker: Sql, send: (statement: Statement) => void, own: object): Handle {
  const routed = (made: unknown): unknown => {
    // Only statements are promises; names, lists of values and parameters are not.
    if (made instanceof Promise) (made as unknown as Statement).handler = send;
    return made;
  };
  return new Proxy(maker, {
    apply: (target, _self, given) => routed(Reflect.apply(target, undefined, given)),
    get: (target, name) => {
      if (name in own) return Reflect.get(own, name);
      if (REFUSED.has(name)) throw new Error(`${String(name)} is not offered`);
      const found: unknown = Reflect.get(target, name);
      if (name !== 'unsafe' && name !== 'file') return found;
      return (...given: readonly unknown[]) => routed(Reflect.apply(found as () => unknown, target, given)); // it is a function
    },
  }) as unknown as Handle; // the same interface, by another way
}

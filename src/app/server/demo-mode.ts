// Where the demo may be shown: on this machine alone. Its password is known to all, so that beyond it the demo is not started, and
// once its bureau lies in the database, nothing but the demo starts on it (SEC-07).
import type { Config } from '#platform/server';

export type DemoFault = 'demo-beyond-this-machine' | 'demo-in-earnest';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;
const isHere = (host: string): boolean => LOOPBACK.test(host);

/** What keeps the demo from being started, or null. `kept` says whether the database holds it already, `empty` whether it would get it. */
export function demoFault(
  { demo, host, origin }: Pick<Config, 'demo' | 'host' | 'origin'>,
  { kept, empty }: { readonly kept: boolean; readonly empty: boolean },
): DemoFault | null {
  if (kept && !demo) return 'demo-in-earnest';
  if (!kept && !(demo && empty)) return null;
  return isHere(host) && (origin === null || isHere(new URL(origin).hostname)) ? null : 'demo-beyond-this-machine';
}

/** Thrown where the demo must not be started. */
export class DemoRefused extends Error {
  readonly fault: DemoFault;
  constructor(fault: DemoFault) {
    super(fault);
    this.fault = fault;
  }
}

// Ends the process in order when it is asked to: Ctrl-C, a service manager, a closed terminal.

/** A signal to the whole process group arrives again from each launcher above us: within this time it is the same one. */
const SAME_SIGNAL_MS = 1_000;

/** Runs the steps one after another on SIGTERM, SIGINT or SIGHUP, then exits with 0; another signal later exits at once. */
export function stopOnSignals(steps: readonly (() => Promise<void>)[], onFault: (error: unknown) => void): void {
  let since: number | null = null;
  const stop = async (): Promise<void> => {
    if (since !== null) {
      if (performance.now() - since > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    since = performance.now();
    let failed = false;
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        failed = true;
        onFault(error);
      }
    }
    process.exit(failed ? 1 : 0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

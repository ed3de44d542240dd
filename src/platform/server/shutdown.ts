// Ends the process in order when it is asked to: Ctrl-C, a service manager, a closed terminal.

/** Runs the steps one after another on SIGTERM, SIGINT or SIGHUP, then exits with 0; a second signal exits at once. */
export function stopOnSignals(steps: readonly (() => Promise<void>)[], onFault: (error: unknown) => void): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(130);
    stopping = true;
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

/** Signals by which a person ends a run: Ctrl+C, `kill`, a terminal that is closed. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export interface CancelSignals {
  /** Calls back for every signal so far and from now on, with their number. */
  onCancel(listener: (count: number) => void): void;
  dispose(): void;
}

/** `ignore`: signals that mean nothing to this process. */
export function watchCancelSignals({
  ignore = [],
}: {
  readonly ignore?: readonly NodeJS.Signals[];
} = {}): CancelSignals {
  let count = 0;
  let listener: ((count: number) => void) | undefined;
  const handlers = SIGNALS.map((signal) => {
    const handle = (): void => {
      if (ignore.includes(signal)) {
        return;
      }
      count++;
      listener?.(count);
    };
    process.on(signal, handle);
    return { signal, handle };
  });
  return {
    onCancel: (callback) => {
      listener = callback;
      for (let earlier = 1; earlier <= count; earlier++) {
        callback(earlier);
      }
    },
    dispose: () => {
      for (const { signal, handle } of handlers) {
        process.off(signal, handle);
      }
    },
  };
}

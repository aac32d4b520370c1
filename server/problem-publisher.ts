// Decides when a document's problems are told: at once when it opens, and when typing has paused after an edit.

export interface ProblemPublisher {
  /** The document has a new text, the first one included. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** Severities have changed: every open document is told again, at once. */
  refresh(): void;
  dispose(): void;
}

export interface PublisherPorts {
  /** Tells the problems of the document as it is by then. */
  publish(uri: string): void;
  /** Takes back what was told of a document that is closed now. */
  clear(uri: string): void;
  /** Calls back once after the delay; the result calls it off. */
  schedule(callback: () => void, delayMs: number): () => void;
}

/**
 * Long enough to skip the states between two keys, short enough to feel like typing.
 * @internal for tests and scripts
 */
export const PUBLISH_DELAY_MS = 150;

export function createProblemPublisher({ publish, clear, schedule }: PublisherPorts): ProblemPublisher {
  const open = new Set<string>();
  const callOffByUri = new Map<string, () => void>();

  function callOff(uri: string): void {
    callOffByUri.get(uri)?.();
    callOffByUri.delete(uri);
  }

  function publishNow(uri: string): void {
    callOff(uri);
    publish(uri);
  }

  return {
    changed(uri) {
      if (open.has(uri)) {
        callOff(uri);
        callOffByUri.set(
          uri,
          schedule(() => publishNow(uri), PUBLISH_DELAY_MS),
        );
      } else {
        open.add(uri);
        publishNow(uri);
      }
    },
    closed(uri) {
      callOff(uri);
      open.delete(uri);
      clear(uri);
    },
    refresh() {
      for (const uri of open) {
        publishNow(uri);
      }
    },
    dispose() {
      for (const uri of [...callOffByUri.keys()]) {
        callOff(uri);
      }
    },
  };
}

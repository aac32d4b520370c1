import type { RecordedEvent } from "../run/run-event.ts";

/** Shows a run while it goes on. */
export interface RunProgress {
  show(events: readonly RecordedEvent[]): void;
  /** A line that no event tells. */
  note(line: string): void;
  /** Takes away what was only for the moment. */
  end(): void;
}

import type { RunEffect } from "../../run/run-effect.ts";
import type { EventTime, RecordedEvent, RunEvent } from "../../run/run-event.ts";
import type { UntimedInput } from "../../run/run-input.ts";

/**
 * Where a run's events are kept and its tries are run. Between the run loop, which decides by the core, and the world
 * stands this one port.
 */
export interface RunBackend {
  /** What is on record; who takes over starts from it. */
  open(): Promise<readonly RecordedEvent[]>;
  /**
   * Inputs taken, events to record, and what they ask of the world: all or none. What it resolves with is on record, and
   * nothing of it is done before. Rejects when it could not be recorded; then nothing of it happens.
   */
  commit(tick: Tick): Promise<readonly RecordedEvent[]>;
  /** One taker. Inputs come in the order in which they happened; each is taken once. */
  onInputs(take: (inputs: readonly UntimedInput[]) => void): Disposable;
  /** Resolves when someone else hosts the run now, or nothing can be recorded any more: decide nothing more. */
  readonly lost: Promise<Error>;
  /** Resolves when nothing of the run is left running here, but for what its steps were told to keep. */
  close(how: "finished" | "handed-over"): Promise<void>;
}

export interface Tick {
  readonly inputs: readonly UntimedInput[];
  readonly events: readonly RunEvent[];
  readonly effects: readonly RunEffect[];
  readonly time: EventTime;
}

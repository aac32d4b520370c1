// What happened in a run: the lines of `journal.jsonl`, in the words they have on disk. `schemas/journal.schema.json`
// describes each; the types are made from it. State is only ever `replay(events)`.

import type { JournalEvent } from "./journal-event.generated.ts";

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;
type WithoutPlace<Event> = Event extends JournalEvent ? DeepReadonly<Omit<Event, "seq" | "at" | "elapsed_ms">> : never;

export type RunEvent = WithoutPlace<JournalEvent>;
export type EventOf<Type extends RunEvent["type"]> = Extract<RunEvent, { readonly type: Type }>;

/** When something happened, by two clocks. */
export interface EventTime {
  /** Wall-clock time, milliseconds since the epoch: for people, never for decisions; it may jump. */
  readonly atMs: number;
  /** Milliseconds on the run's own clock, which never jumps: everything that lasts is measured by it. */
  readonly elapsedMs: number;
}

export type TimedEvent = RunEvent & EventTime;
/** An event with its place in the journal. On disk `at` is ISO 8601 UTC with milliseconds. */
export type RecordedEvent = TimedEvent & { readonly seq: number };
export type Timed<Event extends RunEvent> = Event & EventTime;

export type RunStarted = EventOf<"run_started">;
export type RunResumed = EventOf<"run_resumed">;
export type RunAborted = EventOf<"run_aborted">;
export type RunFinished = EventOf<"run_finished">;
export type CancelRequested = EventOf<"cancel_requested">;
export type StepWaiting = EventOf<"step_waiting">;
export type StepOutdated = EventOf<"step_outdated">;
export type AttemptStarted = EventOf<"attempt_started">;
export type AttemptSpawned = EventOf<"attempt_spawned">;
export type AttemptFinished = EventOf<"attempt_finished">;
export type StopRequested = EventOf<"stop_requested">;
export type ResourcePublished = EventOf<"resource_published">;
export type RetryScheduled = EventOf<"retry_scheduled">;
export type RetryDue = EventOf<"retry_due">;
export type BreakerOpened = EventOf<"breaker_opened">;
export type BreakerProbed = EventOf<"breaker_probed">;
export type BreakerClosed = EventOf<"breaker_closed">;
export type StepFinished = EventOf<"step_finished">;
export type StepResolved = EventOf<"step_resolved">;
export type BreakerRecord = NonNullable<RunStarted["breakers"]>[number];

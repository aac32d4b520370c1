// Runs the real core in a world without processes: a virtual clock, and for each try a script of how long it takes and
// how it ends. The same core, scripts and cancels give the same events.

import type { ResourceName, StepId } from "../plan/plan.ts";
import type { AttemptJob } from "../run/attempt-job.ts";
import type { Decision, RunCore } from "../run/run-core.ts";
import type { RunEffect } from "../run/run-effect.ts";
import type { RecordedEvent } from "../run/run-event.ts";
import type { AttemptEnd, RunInput, StopCause, TimerKey } from "../run/run-input.ts";
import type { RunState } from "../run/run-state.ts";
import { createFakeClock, type FakeClock, type ScheduledAction } from "./fake-clock.ts";

export interface ScriptedTry {
  /** Until it ends by itself; Infinity: only when it is stopped. */
  readonly durationMs: number;
  readonly exitCode?: number;
  readonly signal?: string;
  /** It never runs; the text says why. */
  readonly notStarted?: string;
  readonly published?: Readonly<Record<ResourceName, string>>;
  readonly outputProblem?: string;
  /** How long it outlives a polite signal. */
  readonly stopsAfterMs?: number;
}

export interface SimulatedWorld {
  readonly script: (stepId: StepId, attempt: number) => ScriptedTry;
  readonly cancels?: readonly { readonly atMs: number; readonly now?: boolean }[];
  readonly random?: () => number;
  /** Called after every transition: the place for invariants. */
  readonly observe?: (step: ObservedTransition) => void;
}

export interface ObservedTransition {
  readonly before: RunState;
  readonly input: RunInput;
  readonly decision: Decision;
}

export interface SimulatedRun {
  readonly state: RunState;
  readonly events: readonly RecordedEvent[];
  readonly effects: readonly (RunEffect & { readonly atMs: number })[];
  readonly inputs: readonly RunInput[];
  readonly endedAtMs: number;
  /** Timers still set and tries still running when nothing more happened. */
  readonly leftovers: readonly string[];
}

/** More transitions than any honest run of a test needs: a run that goes round in circles ends here. */
const TRANSITIONS_MAX = 1_000_000;

export function simulateRun(core: RunCore, world: SimulatedWorld): SimulatedRun {
  const clock = createFakeClock();
  const timers = new Map<TimerKey, ScheduledAction>();
  const tries = new Map<StepId, RunningTry>();
  const events: RecordedEvent[] = [];
  const effects: (RunEffect & { readonly atMs: number })[] = [];
  const inputs: RunInput[] = [];
  let state = core.initialState;

  function feed(input: RunInput): void {
    if (inputs.length >= TRANSITIONS_MAX) {
      throw new Error("The run does not end.");
    }
    inputs.push(input);
    const decision = core.transition(state, input);
    world.observe?.({ before: state, input, decision });
    state = decision.state;
    for (const event of decision.events) {
      events.push({ ...event, seq: events.length + 1, atMs: input.atMs });
    }
    for (const effect of decision.effects) {
      effects.push({ ...effect, atMs: input.atMs });
      perform(effect);
    }
  }

  function perform(effect: RunEffect): void {
    switch (effect.type) {
      case "set-timer":
        timers.get(effect.timer)?.cancel();
        timers.set(
          effect.timer,
          clock.at(effect.dueAtMs, () => {
            timers.delete(effect.timer);
            feed({ type: "timer-fired", atMs: clock.nowMs(), timer: effect.timer });
          }),
        );
        break;
      case "clear-timer":
        timers.get(effect.timer)?.cancel();
        timers.delete(effect.timer);
        break;
      case "start-attempt":
        tries.set(effect.job.stepId, startTry({ clock, world, job: effect.job, feed, tries }));
        break;
      case "stop-attempt":
        tries.get(effect.stepId)?.stop(effect.cause, effect.immediately);
        break;
    }
  }

  for (const { atMs, now = false } of world.cancels ?? []) {
    clock.at(atMs, () => feed({ type: "cancel", atMs: clock.nowMs(), now }));
  }
  feed({ type: "start", atMs: 0 });
  while (clock.runNext()) {}
  const leftovers = [...timers.keys(), ...[...tries.keys()].map((stepId) => `try:${stepId}`)];
  return { state, events, effects, inputs, endedAtMs: events.at(-1)?.atMs ?? 0, leftovers };
}

interface RunningTry {
  stop(cause: StopCause, immediately: boolean): void;
}

interface TryInput {
  readonly clock: FakeClock;
  readonly world: SimulatedWorld;
  readonly job: AttemptJob;
  readonly feed: (input: RunInput) => void;
  readonly tries: Map<StepId, RunningTry>;
}

function startTry({ clock, world, job, feed, tries }: TryInput): RunningTry {
  const { stepId, attempt } = job;
  const script = world.script(stepId, attempt);
  let stoppedFor: StopCause | null = null;

  function end(how: AttemptEnd): void {
    tries.delete(stepId);
    const published = new Map(Object.entries(script.published ?? {}));
    const random = world.random?.() ?? 0.5;
    feed({ type: "attempt-ended", atMs: clock.nowMs(), stepId, attempt, end: how, published, random });
  }

  if (script.notStarted === undefined) {
    clock.at(clock.nowMs(), () => {
      feed({ type: "attempt-spawned", atMs: clock.nowMs(), stepId, attempt, pid: 1000 + attempt, startTime: "0" });
    });
  }
  const ownEnd = Number.isFinite(script.durationMs)
    ? clock.at(clock.nowMs() + script.durationMs, () => end(endByItself(script)))
    : undefined;
  let stopped: ScheduledAction | undefined;
  return {
    stop(cause, immediately) {
      ownEnd?.cancel();
      stopped?.cancel();
      stoppedFor ??= cause;
      const goneAtMs = clock.nowMs() + (immediately ? 0 : (script.stopsAfterMs ?? 0));
      const signal = immediately ? "SIGKILL" : "SIGTERM";
      stopped = clock.at(goneAtMs, () => end({ kind: "ended", exitCode: null, signal, stoppedFor }));
    },
  };
}

function endByItself(script: ScriptedTry): AttemptEnd {
  if (script.notStarted !== undefined) {
    return { kind: "not-started", message: script.notStarted };
  }
  const { signal = null, exitCode = 0, outputProblem } = script;
  const end = { kind: "ended", exitCode: signal === null ? exitCode : null, signal, stoppedFor: null } as const;
  return outputProblem === undefined ? end : { ...end, outputProblem };
}

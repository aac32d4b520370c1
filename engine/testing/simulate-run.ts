// Runs the real core in a world without processes: a virtual clock, and for each try a script of how long it takes and
// how it ends. The same core, scripts and orders give the same events. A run can be begun from any beginning of its
// journal, by an engine that goes on or by a new one after a crash.

import type { ResourceName, StepId } from "../plan/plan.ts";
import { planResume } from "../run/plan-resume.ts";
import { replay } from "../run/replay.ts";
import { nextDueMs } from "../run/run-clock.ts";
import type { Decision, RunCore } from "../run/run-core.ts";
import type { RunEffect } from "../run/run-effect.ts";
import type { RecordedEvent } from "../run/run-event.ts";
import type { AttemptEnd, RunInput, StopCause, UntimedInput, UpToDateFinding } from "../run/run-input.ts";
import { isRunFinished, type RunState, stepState } from "../run/run-state.ts";
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
  /** Whoever supervised it is gone: the try is lost, and reports its end later all the same. */
  readonly isLost?: boolean;
}

/** What a person says, when. */
export type Order =
  | { readonly atMs: number; readonly type: "cancel"; readonly now?: boolean; readonly stepId?: StepId }
  | { readonly atMs: number; readonly type: "pause" | "continue" };

export interface SimulatedWorld {
  readonly script: (stepId: StepId, attempt: number) => ScriptedTry;
  readonly cancels?: readonly { readonly atMs: number; readonly now?: boolean }[];
  readonly orders?: readonly Order[];
  /** How long a step waits for its locks; 0 when it is not told. */
  readonly lockedMs?: (stepId: StepId) => number;
  readonly upToDate?: (stepId: StepId) => UpToDateFinding;
  readonly random?: () => number;
  /** What the wall clock says when the run's clock says so much: it may jump. */
  readonly wallMs?: (elapsedMs: number) => number;
  /** Called after every transition: the place for invariants. */
  readonly observe?: (step: ObservedTransition) => void;
  /** The beginning of a journal to go on from, instead of a start. */
  readonly from?: Beginning;
}

export interface Beginning {
  readonly events: readonly RecordedEvent[];
  /** `continue`: the tries that were running are there; `resume`: their engine died, and they with it. */
  readonly how: "continue" | "resume";
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
  /** What is due, runs, or holds locks when nothing more happens. */
  readonly leftovers: readonly string[];
}

/** More transitions than any honest run of a test needs: a run that goes round in circles ends here. */
const TRANSITIONS_MAX = 1_000_000;

export function simulateRun(core: RunCore, world: SimulatedWorld): SimulatedRun {
  return new Simulation(core, world).run();
}

class Simulation {
  readonly #core: RunCore;
  readonly #world: SimulatedWorld;
  readonly #clock: FakeClock;
  readonly #tries = new Map<StepId, RunningTry>();
  readonly #locks = new Set<StepId>();
  readonly #events: RecordedEvent[];
  readonly #effects: (RunEffect & { readonly atMs: number })[] = [];
  readonly #inputs: RunInput[] = [];
  readonly #waitingForLocks = new Map<StepId, ScheduledAction>();
  #timer: { readonly dueMs: number; readonly action: ScheduledAction } | undefined;
  #state: RunState;

  constructor(core: RunCore, world: SimulatedWorld) {
    this.#core = core;
    this.#world = world;
    this.#events = [...(world.from?.events ?? [])];
    this.#clock = createFakeClock(this.#events.at(-1)?.elapsedMs ?? 0);
    this.#state = world.from === undefined ? core.initialState : replay(core.initialState.graph.plan, this.#events);
  }

  run(): SimulatedRun {
    const { cancels = [], orders = [] } = this.#world;
    for (const { atMs, now = false } of cancels) {
      this.#clock.at(atMs, () => this.#feed({ type: "cancel", now }));
    }
    for (const order of orders) {
      this.#clock.at(order.atMs, () => this.#feed(inputOf(order)));
    }
    this.#begin();
    while (this.#clock.runNext()) {
      // Until nothing is due.
    }
    return {
      state: this.#state,
      events: this.#events,
      effects: this.#effects,
      inputs: this.#inputs,
      endedAtMs: this.#events.at(-1)?.elapsedMs ?? 0,
      leftovers: [
        ...(this.#timer === undefined ? [] : ["timer"]),
        ...[...this.#tries.keys()].map((stepId) => `try:${stepId}`),
        ...[...this.#locks].map((stepId) => `lock:${stepId}`),
      ],
    };
  }

  #begin(): void {
    const { from } = this.#world;
    if (from === undefined || this.#state.phase === "pending") {
      this.#feed({ type: "start", startedAt: "2026-01-01T00:00:00.000Z" });
      return;
    }
    if (isRunFinished(this.#state)) {
      return;
    }
    if (from.how === "continue") {
      for (const effect of this.#core.owedEffects(this.#state)) {
        this.#perform(effect);
      }
      this.#take(this.#core.continueRun(this.#state, this.#time()));
      return;
    }
    const plan = planResume(this.#state, { kind: "resume" });
    const lost = this.#state.graph.steps.flatMap(({ id }, index) =>
      stepState(this.#state, index).phase === "attempting"
        ? [{ stepId: id, end: { kind: "lost", wasStopped: false, evidence: "The engine died." } as const }]
        : [],
    );
    const reset = plan.kind === "runs" ? plan.reset : [];
    this.#feed({ type: "resume", how: "resume", reset, lost, random: 0.5 });
  }

  #time(): { atMs: number; elapsedMs: number } {
    const elapsedMs = this.#clock.nowMs();
    return { elapsedMs, atMs: this.#world.wallMs?.(elapsedMs) ?? elapsedMs };
  }

  #feed(untimed: UntimedInput): void {
    if (this.#inputs.length >= TRANSITIONS_MAX) {
      throw new Error("The run does not end.");
    }
    const input: RunInput = { ...untimed, ...this.#time() };
    this.#inputs.push(input);
    const decision = this.#core.transition(this.#state, input);
    this.#world.observe?.({ before: this.#state, input, decision });
    this.#take(decision);
  }

  #take(decision: Decision): void {
    this.#state = decision.state;
    for (const event of decision.events) {
      this.#events.push({ ...event, seq: this.#events.length + 1, ...this.#time() });
    }
    for (const effect of decision.effects) {
      this.#effects.push({ ...effect, atMs: this.#clock.nowMs() });
      this.#perform(effect);
    }
    this.#setTimer();
  }

  #setTimer(): void {
    const dueMs = nextDueMs(this.#state);
    if (dueMs === this.#timer?.dueMs) {
      return;
    }
    this.#timer?.action.cancel();
    this.#timer = undefined;
    if (dueMs !== undefined) {
      const action = this.#clock.at(dueMs, () => {
        this.#timer = undefined;
        this.#feed({ type: "time" });
      });
      this.#timer = { dueMs, action };
    }
  }

  #perform(effect: RunEffect): void {
    switch (effect.type) {
      case "start-attempt": {
        const { stepId, attempt } = effect.job;
        if (!this.#tries.has(stepId)) {
          this.#tries.set(stepId, this.#startTry(stepId, attempt));
        }
        break;
      }
      case "stop-attempt":
        this.#tries.get(effect.stepId)?.stop(effect.cause, effect.immediately);
        break;
      case "acquire-locks":
        this.#acquireLocks(effect.stepId);
        break;
      case "release-locks":
        this.#locks.delete(effect.stepId);
        this.#waitingForLocks.get(effect.stepId)?.cancel();
        this.#waitingForLocks.delete(effect.stepId);
        break;
      case "check-up-to-date":
        this.#clock.at(this.#clock.nowMs(), () => {
          const found = this.#world.upToDate?.(effect.stepId) ?? {
            kind: "outdated",
            why: "It never succeeded before.",
          };
          this.#feed({ type: "up-to-date-checked", stepId: effect.stepId, found });
        });
        break;
      case "keep-up-to-date":
        break;
    }
  }

  #acquireLocks(stepId: StepId): void {
    if (this.#locks.has(stepId) || this.#waitingForLocks.has(stepId)) {
      return;
    }
    const waitMs = this.#world.lockedMs?.(stepId) ?? 0;
    if (waitMs > 0) {
      this.#clock.at(this.#clock.nowMs(), () =>
        this.#feed({ type: "locks-busy", stepId, message: "Somebody else holds it." }),
      );
    }
    const action = this.#clock.at(this.#clock.nowMs() + waitMs, () => {
      this.#waitingForLocks.delete(stepId);
      this.#locks.add(stepId);
      this.#feed({ type: "locks-acquired", stepId });
    });
    this.#waitingForLocks.set(stepId, action);
  }

  #startTry(stepId: StepId, attempt: number): RunningTry {
    const script = this.#world.script(stepId, attempt);
    const report = (end: AttemptEnd) => {
      const published = new Map(Object.entries(script.published ?? {}));
      const random = this.#world.random?.() ?? 0.5;
      this.#feed({ type: "attempt-ended", stepId, attempt, end, published, random });
    };
    if (script.notStarted === undefined) {
      this.#clock.at(this.#clock.nowMs(), () =>
        this.#feed({ type: "attempt-spawned", stepId, attempt, pid: 1000 + attempt, startTime: "0" }),
      );
    }
    if (script.isLost === true) {
      this.#clock.at(this.#clock.nowMs() + script.durationMs + 1, () => report(endByItself(script)));
    }
    return runTry(this.#clock, script, (end) => {
      this.#tries.delete(stepId);
      report(end);
    });
  }
}

function inputOf(order: Order): UntimedInput {
  if (order.type !== "cancel") {
    return { type: order.type };
  }
  const { now = false, stepId } = order;
  return { type: "cancel", now, ...(stepId === undefined ? {} : { stepId }) };
}

interface RunningTry {
  stop(cause: StopCause, immediately: boolean): void;
}

function runTry(clock: FakeClock, script: ScriptedTry, end: (how: AttemptEnd) => void): RunningTry {
  let stoppedFor: StopCause | null = null;
  let stopped: ScheduledAction | undefined;
  const ownEnd = Number.isFinite(script.durationMs)
    ? clock.at(clock.nowMs() + script.durationMs, () =>
        end(
          script.isLost === true
            ? { kind: "lost", wasStopped: false, evidence: "Its worker is gone." }
            : endByItself(script),
        ),
      )
    : undefined;
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

// Joins the deciding core to the world. Inputs are taken one by one; what they decide is committed, in one go a tick,
// before anything of it is done or told. Decides nothing itself.
import { nextDueMs } from "../../run/run-clock.ts";
import type { RunCore } from "../../run/run-core.ts";
import type { RunEffect } from "../../run/run-effect.ts";
import type { RecordedEvent, RunEvent } from "../../run/run-event.ts";
import type { UntimedInput } from "../../run/run-input.ts";
import { isRunFinished, type RunState } from "../../run/run-state.ts";
import type { Clock } from "../clock.ts";
import type { RunBackend } from "./run-backend.ts";

export interface RunLoopPorts {
  readonly core: RunCore;
  readonly backend: RunBackend;
  readonly clock: Clock;
  /** What the events on record lead to; the core's initial state for a run that begins. */
  readonly state: RunState;
  /** Called after the events are on record. */
  readonly onRecorded: (events: readonly RecordedEvent[]) => void;
}

export type RunLoopEnd =
  | { readonly kind: "finished"; readonly state: RunState }
  /** Nothing could be recorded any more, or we have a bug: all processes were stopped, the run has no verdict. */
  | { readonly kind: "broken"; readonly error: unknown };

export interface RunLoop {
  /** What is decided so far. */
  readonly state: RunState;
  /** Hands an input to the core, with everything else that comes in this tick. */
  input(input: UntimedInput): void;
  /** As `input`; resolves once what it decided is recorded, with false when the run has ended without taking it. */
  settled(input: UntimedInput): Promise<boolean>;
  /** Stops everything: something that the run cannot go on without went wrong. */
  fail(error: unknown): void;
  /** Resolves once the run is over and every process that the loop started has ended, but for those that are kept. */
  readonly ended: Promise<RunLoopEnd>;
}

export function createRunLoop(ports: RunLoopPorts): RunLoop {
  return new CommittedRunLoop(ports);
}

type Answer = (isTaken: boolean) => void;

/**
 *   running ──run_finished is recorded──► over (finished)
 *      └──the backend is lost, or we fail──► everything is stopped ──► over (broken)
 */
class CommittedRunLoop implements RunLoop {
  readonly ended: Promise<RunLoopEnd>;
  readonly #ports: RunLoopPorts;
  #end: (how: RunLoopEnd) => void = () => {};
  #state: RunState;
  #queue: UntimedInput[] = [];
  #waiting: Answer[] = [];
  /** Those whose inputs are being decided in this tick. */
  #answering: Answer[] = [];
  #timer: { readonly dueMs: number; callOff(): void } | undefined;
  #isTicking = false;
  #isOver = false;

  constructor(ports: RunLoopPorts) {
    this.#ports = ports;
    this.#state = ports.state;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    ports.backend.onInputs((inputs) => {
      for (const input of inputs) {
        this.input(input);
      }
    });
    void ports.backend.lost.then((error) => this.#breakDown(error));
  }

  get state(): RunState {
    return this.#state;
  }

  input(input: UntimedInput): void {
    this.#queue.push(input);
    this.#scheduleTick();
  }

  settled(input: UntimedInput): Promise<boolean> {
    if (this.#isOver) {
      return Promise.resolve(false);
    }
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.input(input);
    });
  }

  fail(error: unknown): void {
    void this.#breakDown(error);
  }

  /** After the poll phase, so that everything that ended together is decided and written together. */
  #scheduleTick(): void {
    if (this.#isTicking || this.#isOver) {
      return;
    }
    this.#isTicking = true;
    setImmediate(() => {
      void this.#tick()
        .catch((error: unknown) => this.#breakDown(error))
        .finally(() => {
          this.#isTicking = false;
          if (this.#queue.length > 0) {
            this.#scheduleTick();
          }
        });
    });
  }

  async #tick(): Promise<void> {
    const { core, clock, backend, onRecorded } = this.#ports;
    const inputs = this.#queue;
    this.#queue = [];
    this.#answering = this.#waiting;
    this.#waiting = [];
    const time = clock.now();
    const events: RunEvent[] = [];
    const effects: RunEffect[] = [];
    for (const input of inputs) {
      const decision = core.transition(this.#state, { ...input, ...time });
      this.#state = decision.state;
      for (const event of decision.events) {
        events.push(event);
      }
      for (const effect of decision.effects) {
        effects.push(effect);
      }
    }
    const recorded = await backend.commit({ inputs, events, effects, time });
    if (this.#isOver) {
      return;
    }
    if (recorded.length > 0) {
      onRecorded(recorded);
    }
    for (const answer of this.#answering) {
      answer(true);
    }
    this.#answering = [];
    if (isRunFinished(this.#state)) {
      await this.#finish({ kind: "finished", state: this.#state });
    } else {
      this.#setTimer();
    }
  }

  #setTimer(): void {
    const dueMs = nextDueMs(this.#state);
    if (dueMs === this.#timer?.dueMs) {
      return;
    }
    this.#timer?.callOff();
    this.#timer = undefined;
    if (dueMs !== undefined) {
      const callOff = this.#ports.clock.schedule(dueMs, () => {
        this.#timer = undefined;
        this.input({ type: "time" });
      });
      this.#timer = { dueMs, callOff };
    }
  }

  async #breakDown(error: unknown): Promise<void> {
    if (!this.#isOver) {
      await this.#finish({ kind: "broken", error });
    }
  }

  async #finish(how: RunLoopEnd): Promise<void> {
    this.#isOver = true;
    this.#timer?.callOff();
    for (const answer of [...this.#answering, ...this.#waiting]) {
      answer(false);
    }
    this.#answering = [];
    this.#waiting = [];
    await this.#ports.backend.close(how.kind === "finished" ? "finished" : "handed-over");
    this.#end(how);
  }
}

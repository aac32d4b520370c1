// Joins the deciding core to the world. Inputs are taken one by one; what they decide is in the journal, in one write a
// tick, before anything of it is done or told. Decides nothing itself, except to stop everything when the journal cannot
// be written any more: what is not on record must not happen.
import type { RunCore } from "../../run/run-core.ts";
import type { RunEffect } from "../../run/run-effect.ts";
import type { RecordedEvent, RunEvent } from "../../run/run-event.ts";
import type { RunInput } from "../../run/run-input.ts";
import { isRunFinished, type RunState } from "../../run/run-state.ts";
import type { Clock } from "../clock.ts";
import type { Journal } from "../journal/open-journal.ts";
import type { RunProcesses } from "./run-processes.ts";
import { createRunTimers, type RunTimers } from "./run-timers.ts";
import type { UntimedInput } from "./untimed-input.ts";

export interface RunLoopPorts {
  readonly core: RunCore;
  readonly journal: Pick<Journal, "append" | "flushed">;
  readonly clock: Clock;
  readonly processes: RunProcesses;
  /** Called after the events are in the journal. */
  readonly onRecorded: (events: readonly RecordedEvent[]) => void;
}

export type RunLoopEnd =
  | { readonly kind: "finished"; readonly state: RunState }
  /** The journal could not be written, or we have a bug: all processes were stopped, the run has no verdict. */
  | { readonly kind: "broken"; readonly error: unknown };

export interface RunLoop {
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
  return new JournaledRunLoop(ports);
}

type Answer = (isTaken: boolean) => void;

/**
 *   running ──run_finished is recorded──► over (finished)
 *      └──the journal fails, or we do──► everything is stopped ──► over (broken)
 */
class JournaledRunLoop implements RunLoop {
  readonly ended: Promise<RunLoopEnd>;
  readonly #ports: RunLoopPorts;
  readonly #timers: RunTimers;
  #end: (how: RunLoopEnd) => void = () => {};
  #state: RunState;
  #queue: UntimedInput[] = [];
  #waiting: Answer[] = [];
  /** Those whose inputs are being decided in this tick. */
  #answering: Answer[] = [];
  #isTicking = false;
  #isOver = false;

  constructor(ports: RunLoopPorts) {
    this.#ports = ports;
    this.#state = ports.core.initialState;
    this.#timers = createRunTimers(ports.clock, (timer) => this.input({ type: "timer-fired", timer }));
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
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
    const { core, clock } = this.#ports;
    const inputs = this.#queue;
    this.#queue = [];
    this.#answering = this.#waiting;
    this.#waiting = [];
    const atMs = clock.nowMs();
    const events: RunEvent[] = [];
    const effects: RunEffect[] = [];
    for (const input of inputs) {
      // The compiler can't follow the union through the added field.
      const decision = core.transition(this.#state, { ...input, atMs } as RunInput);
      this.#state = decision.state;
      for (const event of decision.events) {
        events.push(event);
      }
      for (const effect of decision.effects) {
        effects.push(effect);
      }
    }
    await this.#record(events, atMs);
    for (const effect of effects) {
      this.#perform(effect);
    }
    for (const answer of this.#answering) {
      answer(true);
    }
    this.#answering = [];
    if (isRunFinished(this.#state)) {
      await this.#finish({ kind: "finished", state: this.#state });
    }
  }

  async #record(events: readonly RunEvent[], atMs: number): Promise<void> {
    if (events.length === 0) {
      return;
    }
    const { journal, onRecorded } = this.#ports;
    const recorded = journal.append(events, atMs);
    // Only with `durability: power`.
    if (journal.flushed !== undefined) {
      await journal.flushed;
    }
    onRecorded(recorded);
  }

  #perform(effect: RunEffect): void {
    const { processes } = this.#ports;
    switch (effect.type) {
      case "start-attempt":
        processes.start(effect, (input) => this.input(input));
        break;
      case "stop-attempt":
        processes.stop(effect);
        break;
      case "set-timer":
        this.#timers.set(effect.timer, effect.dueAtMs);
        break;
      case "clear-timer":
        this.#timers.clear(effect.timer);
        break;
    }
  }

  async #breakDown(error: unknown): Promise<void> {
    if (this.#isOver) {
      return;
    }
    this.#ports.processes.stopAll();
    await this.#finish({ kind: "broken", error });
  }

  async #finish(how: RunLoopEnd): Promise<void> {
    this.#isOver = true;
    this.#timers.clearAll();
    for (const answer of [...this.#answering, ...this.#waiting]) {
      answer(false);
    }
    this.#answering = [];
    this.#waiting = [];
    await this.#ports.processes.allEnded();
    this.#end(how);
  }
}

// The run's events in its journal, its tries as processes of this machine.

import type { RunEffect } from "../../run/run-effect.ts";
import type { RecordedEvent } from "../../run/run-event.ts";
import type { UntimedInput } from "../../run/run-input.ts";
import { type Journal, JournalWriteError } from "../journal/open-journal.ts";
import type { StepLocks } from "../locks/step-locks.ts";
import type { RunBackend, Tick } from "./run-backend.ts";
import type { RunProcesses } from "./run-processes.ts";
import type { UpToDateSteps } from "./up-to-date-steps.ts";

export interface LocalBackendPorts {
  readonly journal: Pick<Journal, "append" | "flushed">;
  /** What its journal held when it was opened. */
  readonly recorded: readonly RecordedEvent[];
  readonly processes: RunProcesses;
  readonly locks: Pick<StepLocks, "acquire" | "release" | "dispose">;
  readonly upToDate: UpToDateSteps;
}

export function createLocalBackend(ports: LocalBackendPorts): RunBackend {
  return new LocalBackend(ports);
}

class LocalBackend implements RunBackend {
  readonly lost: Promise<Error>;
  readonly #ports: LocalBackendPorts;
  #take: (inputs: readonly UntimedInput[]) => void = () => {};
  #lose: (error: Error) => void = () => {};

  constructor(ports: LocalBackendPorts) {
    this.#ports = ports;
    this.lost = new Promise((resolve) => {
      this.#lose = resolve;
    });
  }

  async open(): Promise<readonly RecordedEvent[]> {
    return this.#ports.recorded;
  }

  onInputs(take: (inputs: readonly UntimedInput[]) => void): Disposable {
    this.#take = take;
    return {
      [Symbol.dispose]: () => {
        this.#take = () => {};
      },
    };
  }

  async commit({ events, effects, time }: Tick): Promise<readonly RecordedEvent[]> {
    const { journal } = this.#ports;
    const recorded = events.length === 0 ? [] : this.#record(() => journal.append(events, time));
    // Only with `durability: power`.
    if (journal.flushed !== undefined) {
      await journal.flushed.catch((error: unknown) => this.#record(() => throwAgain(error)));
    }
    for (const effect of effects) {
      this.#perform(effect);
    }
    return recorded;
  }

  async close(how: "finished" | "handed-over"): Promise<void> {
    const { processes, locks } = this.#ports;
    if (how === "handed-over") {
      processes.stopAll();
    }
    await processes.allEnded();
    locks.dispose();
  }

  /** What is not on record must not happen: then everything is stopped. */
  #record<Result>(write: () => Result): Result {
    try {
      return write();
    } catch (error) {
      if (error instanceof JournalWriteError) {
        this.#lose(error);
      }
      throw error;
    }
  }

  #perform(effect: RunEffect): void {
    const { processes, locks, upToDate } = this.#ports;
    const report = (input: UntimedInput) => this.#take([input]);
    switch (effect.type) {
      case "start-attempt":
        processes.start(effect, report);
        break;
      case "stop-attempt":
        processes.stop(effect);
        break;
      case "acquire-locks": {
        const { stepId } = effect;
        locks.acquire(stepId, effect.locks, {
          onBusy: (message) => report({ type: "locks-busy", stepId, message }),
          onHeld: () => report({ type: "locks-acquired", stepId }),
          onError: (error) => this.#lose(error instanceof Error ? error : new Error(String(error))),
        });
        break;
      }
      case "release-locks":
        locks.release(effect.stepId);
        break;
      case "check-up-to-date":
        void upToDate
          .check(effect)
          .then((found) => report({ type: "up-to-date-checked", stepId: effect.stepId, found }));
        break;
      case "keep-up-to-date":
        upToDate.keep(effect);
        break;
    }
  }
}

function throwAgain(error: unknown): never {
  throw error;
}

import type { FailureClass } from "../../plan/plan.ts";

/** How a try ended that is no process. */
export type WorkEnd =
  | { readonly kind: "succeeded" }
  | { readonly kind: "failed"; readonly failureClass: FailureClass; readonly message: string }
  /** The signal that was given with it said so; whoever gave it knows why. */
  | { readonly kind: "stopped" };

/** Where such a try runs. */
export interface WorkPlace {
  /** Absolute. */
  readonly workspace: string;
  /** Adds to the try's log, which masks what is secret. */
  readonly writeLog: (text: string) => void;
}

/** What happened is expected to happen and told to a person; anything else that is thrown is our bug. */
export class WorkFailure extends Error {}

/** Runs `work` to its end; what was thrown is a failure, or follows from the stop. */
export async function settleWork(
  work: () => Promise<void>,
  { failureClass, signal, writeLog }: { failureClass: FailureClass; signal: AbortSignal } & Pick<WorkPlace, "writeLog">,
): Promise<WorkEnd> {
  try {
    await work();
    return { kind: "succeeded" };
  } catch (error) {
    if (signal.aborted) {
      return { kind: "stopped" };
    }
    if (!(error instanceof WorkFailure)) {
      throw error;
    }
    writeLog(`${error.message}\n`);
    return { kind: "failed", failureClass, message: error.message };
  }
}

import type { StartedRun } from "../node/run-host/host-run.ts";
import type { RunRefusal } from "../node/run-host/run-request.ts";

/** Cancels a run, also one that is just being started, and waits for its end; `now` without grace. */
export async function endRun(
  starting: Promise<StartedRun | RunRefusal>,
  { now }: { readonly now: boolean },
): Promise<void> {
  const run = await starting;
  if (run.kind === "started") {
    await run.cancel({ now });
    await run.finished;
  }
}

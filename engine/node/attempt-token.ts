import { createHash } from "node:crypto";

/** `PLAN_ATTEMPT_TOKEN`. Derived, not drawn: it finds the processes of a try whose `attempt_spawned` was lost with the engine. */
export function attemptToken(runFolder: string, stepId: string, attempt: number): string {
  return createHash("sha256")
    .update(JSON.stringify([runFolder, stepId, attempt]))
    .digest("hex")
    .slice(0, 32);
}

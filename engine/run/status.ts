import type { AttemptFinished, RunFinished, StepFinished, StepWaiting } from "./run-event.ts";

export type RunStatus = "pending" | "running" | RunFinished["status"];
export type StepStatus = "pending" | "running" | StepFinished["status"];
export type AttemptStatus = AttemptFinished["status"];
/** What its dependents and the run see of a terminal step. */
export type Verdict = StepFinished["verdict"];
/** What a step waits for while pending, or between tries. */
export type WaitReason = "dependencies" | "slot" | StepWaiting["for"];
export type StepReason = NonNullable<StepFinished["reason"]>;
export type RunReason = NonNullable<RunFinished["reason"]>;

import type { ShellName, StepId } from "../plan/plan.ts";

/**
 * One try to be made somewhere, with every `${{ }}` already written out. Plain data: it can be kept, sent and read again
 * (it survives JSON), because whoever makes the try need not be who decided it.
 */
export interface AttemptJob {
  readonly stepId: StepId;
  readonly attempt: number;
  readonly work: Work;
}

/** What a try does; a process is one case. What the core can decide by itself (`assert`) is no work. */
export type Work = ProcessWork;

export interface ProcessWork {
  readonly type: "process";
  readonly program: Program;
  /** Relative to the workspace; undefined: the workspace itself. */
  readonly cwd?: string;
  /** On top of the engine's own environment: `globals.env`, then the step's, then `PLAN_RESOURCE_*`. */
  readonly env: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly output: "combined" | "split";
  readonly stopSignal: string;
  readonly killGraceSec: number;
  readonly afterExit: "stop" | "keep" | "wait";
}

export type Program =
  | { readonly type: "command"; readonly command: string; readonly args: readonly string[] }
  | { readonly type: "shell"; readonly shell: ShellName; readonly script: string };

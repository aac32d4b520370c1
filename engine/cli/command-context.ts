import type { Terminal } from "./terminal.ts";

/** What every command gets from outside. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Runs a command's work and keeps its exit code. */
export type RunCommand = (work: (context: CommandContext) => Promise<number>) => Promise<void>;

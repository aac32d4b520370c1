import type { FaultFence } from "./fault-fence.ts";
import type { Terminal } from "./terminal.ts";

/** What every command gets from outside. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Throws `LostFolderError` where that folder no longer exists. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** By the caller: they mean nothing to this process either. */
  readonly ignoredSignals: ReadonlySet<NodeJS.Signals>;
  readonly fence: FaultFence;
}

/**
 * Runs a command's work and keeps its exit code. A command whose output is all there is of it ends with 2 where that can't
 * be written; one that does something (`output: "aside"`) ends as that ends.
 */
export type RunCommand = (
  work: (context: CommandContext) => Promise<number>,
  options?: { readonly output: "asked for" | "aside" },
) => Promise<void>;

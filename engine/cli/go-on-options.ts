import type { Command } from "commander";
import { parseConcurrency } from "./parse-concurrency.ts";

/** The options that `resume` and `rerun` share with `run`. */
export function addGoOnOptions(command: Command): Command {
  return command
    .option("--max-concurrency <n>", "steps that may run at once (default: as before)", parseConcurrency)
    .option("--keep-going", "after a failure go on with all that does not need the failed step")
    .option("--strict", "exit with 3 where the run succeeds with warnings")
    .option("--wait", "wait for locks that are busy, instead of exiting with 75")
    .option("--detach", "let the run go on by itself; prints its id alone")
    .option("--yes", "ask no questions")
    .option("--json", "print the journal's events, one a line, and nothing else");
}

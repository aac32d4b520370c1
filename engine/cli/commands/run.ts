import { readFileSync } from "node:fs";
import { type Command, InvalidArgumentError, Option } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import type { RunRequest } from "../../node/run-host/run-request.ts";
import type { CommandContext, RunCommand } from "../command-context.ts";
import { absolutePath } from "../current-folder.ts";
import { dryRun } from "../dry-run.ts";
import { findPlace } from "../find-place.ts";
import { parseConcurrency } from "../parse-concurrency.ts";
import { runDetached } from "../run-detached.ts";
import { runInForeground } from "../run-in-foreground.ts";

interface RunFlags {
  readonly param: ReadonlyMap<string, string>;
  readonly target: readonly string[];
  readonly dryRun?: true;
  readonly maxConcurrency?: number;
  readonly detach?: true;
  readonly keepGoing?: true;
  readonly strict?: true;
  readonly wait?: true;
  readonly json?: true;
  readonly problemMatchers?: string;
}

export function runCommand(program: Command, run: RunCommand): void {
  program
    .command("run")
    .description("run a plan and wait for its end")
    .argument("<plan>", "plan file")
    .option(
      "--param <name=value>",
      "value of a param of the plan; repeat for more",
      addParam,
      new Map<string, string>(),
    )
    .option("--target <step>", "run this step and what it needs; repeat for more", addTarget, [] as readonly string[])
    .option("--dry-run", "tell what would run, and start nothing")
    .option("--max-concurrency <n>", "steps that may run at once", parseConcurrency)
    .option("--detach", "let the run go on by itself; prints its id alone")
    .option("--keep-going", "after a failure go on with all that does not need the failed step")
    .option("--strict", "exit with 3 where a run succeeds with warnings")
    .option("--wait", "wait for locks that are busy, instead of exiting with 75")
    .option("--yes", "ask no questions (there are none yet)")
    .option("--json", "print the journal's events, one a line, and nothing else")
    .addOption(new Option("--problem-matchers <file>", "definitions that plans name, by name, as JSON").hideHelp())
    .action((plan: string, flags: RunFlags, command: Command) =>
      run(
        async (context) => {
          const request = toRequest(plan, flags, command, context);
          if (request === undefined) {
            return exitCodes.invalid;
          }
          if (flags.dryRun === true) {
            return dryRun(request, context, { json: flags.json === true });
          }
          if (flags.detach === true) {
            return runDetached(request, context);
          }
          return runInForeground(request, context, { json: flags.json === true });
        },
        { output: flags.dryRun === true ? "asked for" : "aside" },
      ),
    );
}

function addTarget(text: string, previous: readonly string[]): readonly string[] {
  return [...previous, text];
}

function addParam(text: string, previous: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const equals = text.indexOf("=");
  if (equals <= 0) {
    throw new InvalidArgumentError("Write it as `--param name=value`.");
  }
  return new Map(previous).set(text.slice(0, equals), text.slice(equals + 1));
}

function toRequest(
  plan: string,
  flags: RunFlags,
  command: Command,
  context: CommandContext,
): Omit<RunRequest, "onEvents"> | undefined {
  const place = findPlace(command, context);
  if (place === undefined) {
    return undefined;
  }
  const matchers = flags.problemMatchers === undefined ? {} : readMatchers(flags.problemMatchers, context);
  if (matchers === undefined) {
    return undefined;
  }
  return {
    ...place,
    plan: { path: absolutePath(plan, context), shownAs: plan },
    targets: flags.target,
    params: flags.param,
    options: {
      ...(flags.maxConcurrency === undefined ? {} : { maxConcurrency: flags.maxConcurrency }),
      keepGoing: flags.keepGoing === true,
      strict: flags.strict === true,
      wait: flags.wait === true,
    },
    problemMatchers: matchers,
    environment: context.environment,
  };
}

function readMatchers(file: string, context: CommandContext): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(absolutePath(file, context), "utf8"));
    // What each definition says is checked where it is used.
    if (typeof value === "object" && value !== null) {
      return value as Readonly<Record<string, unknown>>;
    }
  } catch {
    // Told below.
  }
  context.terminal.say(
    `The problem matchers in \`${file}\` cannot be read: it must be a JSON object of definitions by name.\n`,
  );
  return undefined;
}

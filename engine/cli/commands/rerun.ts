import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { nearestName } from "../../plan/expression/nearest-name.ts";
import type { ResumeRequest } from "../../run/plan-resume.ts";
import type { RunCommand } from "../command-context.ts";
import { type FoundRun, findEndedRun, type GoOnFlags, goOn } from "../go-on.ts";
import { addGoOnOptions } from "../go-on-options.ts";

interface RerunFlags extends GoOnFlags {
  readonly from?: string;
  readonly only?: string;
  readonly failed?: true;
}

export function rerunCommand(program: Command, run: RunCommand): void {
  const command = program
    .command("rerun")
    .description("run a part of an ended run again, under its own plan and params")
    .argument("<run>", "any unique part of its id, or `last`")
    .option("--from <step>", "this step and what depends on it")
    .option("--only <step>", "this step alone")
    .option("--failed", "the steps that failed, and what depends on them and did not succeed");
  addGoOnOptions(command).action((query: string, flags: RerunFlags, called: Command) =>
    run(async (context) => {
      const { terminal } = context;
      if ([flags.from, flags.only, flags.failed].filter((flag) => flag !== undefined).length !== 1) {
        terminal.say("Say what is to run again: one of `--from <step>`, `--only <step>` and `--failed`.\n");
        return exitCodes.invalid;
      }
      const found = findEndedRun(query, { command: called, context });
      if (found === undefined) {
        return exitCodes.invalid;
      }
      const ask = requestOf(flags);
      const unknown = unknownStep(found, ask);
      if (unknown !== undefined) {
        terminal.say(`${unknown}\n`);
        return exitCodes.invalid;
      }
      return goOn({ ...found, how: "rerun", ask, flags }, context);
    }),
  );
}

function requestOf({ from, only }: RerunFlags): ResumeRequest {
  if (from !== undefined) {
    return { kind: "from", steps: [from] };
  }
  return only === undefined ? { kind: "failed" } : { kind: "only", steps: [only] };
}

function unknownStep({ run }: FoundRun, ask: ResumeRequest): string | undefined {
  const { indexById } = run.state.graph;
  const [step] = ask.kind === "from" || ask.kind === "only" ? ask.steps : [];
  if (step === undefined || indexById.has(step)) {
    return undefined;
  }
  const near = nearestName(step, [...indexById.keys()]);
  return `Run \`${run.folder.runId}\` has no step \`${step}\`.${near === undefined ? "" : ` Did you mean \`${near}\`?`}`;
}

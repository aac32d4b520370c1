import { type Command, Option } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { resolveStep } from "../../node/run-host/resolve-step.ts";
import type { StepResolved } from "../../run/run-event.ts";
import type { RunCommand } from "../command-context.ts";
import { findEndedRun } from "../go-on.ts";

export function resolveCommand(program: Command, run: RunCommand): void {
  program
    .command("resolve")
    .description("say how a step ended whose end was lost; `resume` then goes on")
    .argument("<run>", "any unique part of its id, or `last`")
    .argument("<step>", "the step")
    .addOption(
      new Option("--as <answer>", "what became of it")
        .choices(["success", "failed", "retry"] satisfies StepResolved["as"][])
        .makeOptionMandatory(),
    )
    .action((query: string, stepId: string, { as }: Pick<StepResolved, "as">, command: Command) =>
      run(async (context) => {
        const { terminal } = context;
        const found = findEndedRun(query, { command, context });
        if (found === undefined) {
          return exitCodes.invalid;
        }
        const resolution = await resolveStep(found.run, found.place.stateFolder, { stepId, as });
        if (!resolution.ok) {
          terminal.say(`${resolution.message}\n`);
          return exitCodes.invalid;
        }
        const { runId } = found.run.folder;
        const next =
          resolution.open.length === 0
            ? `\`planctl resume ${runId}\` goes on.`
            : `Still to be resolved: ${resolution.open.map((id) => `\`${id}\``).join(", ")}.`;
        terminal.say(`On record: \`${stepId}\` ${as === "retry" ? "is to run again" : `ended as ${as}`}. ${next}\n`);
        return exitCodes.succeeded;
      }),
    );
}

import { type Command, Option } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import type { RunCommand } from "../command-context.ts";
import { type GraphFormat, graphFormats } from "../graph-format.ts";
import { readPlanOrReport } from "../read-plan-or-report.ts";

export function graphCommand(program: Command, run: RunCommand): void {
  program
    .command("graph")
    .description("show what depends on what; starts nothing")
    .argument("<plan>", "plan file")
    .addOption(new Option("--format <format>", "how it is written").choices(Object.keys(graphFormats)).default("waves"))
    .option("--json", "the same as --format json")
    .action((file: string, options: { readonly format: GraphFormat; readonly json?: true }) =>
      run(async (context) => {
        const plan = await readPlanOrReport(file, context);
        if (plan === undefined) {
          return exitCodes.invalid;
        }
        const format = options.json === true ? "json" : options.format;
        context.terminal.write(graphFormats[format](plan));
        return exitCodes.succeeded;
      }),
    );
}

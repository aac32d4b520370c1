import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { createPlanFromTemplate } from "../../node/plan-templates.ts";
import type { RunCommand } from "../command-context.ts";

export function newCommand(program: Command, run: RunCommand): void {
  program
    .command("new")
    .description("write a new plan from a template; never overwrites")
    .argument("<template>", "its name, such as safe_merge")
    .argument("[path]", "the new file, or the folder for it (default: the current folder)")
    .action((template: string, target: string | undefined) =>
      run(async ({ terminal, cwd }) => {
        const created = createPlanFromTemplate({ template, target: resolve(cwd, target ?? ".") });
        if (!created.ok) {
          terminal.say(`${created.message}\n`);
          return exitCodes.invalid;
        }
        const file = relative(cwd, created.file);
        terminal.say(
          `Wrote \`${file}\`. Check it with \`planctl validate ${file}\`, run it with \`planctl run ${file}\`.\n`,
        );
        return exitCodes.succeeded;
      }),
    );
}

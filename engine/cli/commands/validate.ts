import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { readPlanFile } from "../../node/read-plan-file.ts";
import { hasErrors, type Severity } from "../../plan/problem.ts";
import type { CommandContext, RunCommand } from "../command-context.ts";
import { countOf } from "../count-of.ts";
import { findPlanFiles } from "../find-plan-files.ts";
import { type FileProblems, formatProblem, problemsAsJson } from "../problem-format.ts";

type Format = "text" | "json" | "sarif" | "github";

export function validateCommand(program: Command, run: RunCommand): void {
  program
    .command("validate")
    .description("check plans: prints their problems, starts nothing")
    .argument("<globs...>", "plan files, or patterns such as '**/*.plan.json'")
    .addOption(
      new Option("--format <format>", "how problems are printed")
        .choices(["text", "json", "sarif", "github"])
        .default("text"),
    )
    .option("--json", "the same as --format json")
    .action((globs: readonly string[], options: { readonly format: Format; readonly json?: true }) =>
      run((context) => validate(globs, options.json === true ? "json" : options.format, context)),
    );
}

async function validate(globs: readonly string[], format: Format, context: CommandContext): Promise<number> {
  const { terminal, cwd } = context;
  if (format === "sarif" || format === "github") {
    terminal.say(`The format \`${format}\` is not available in this version. Use \`text\` or \`json\`.\n`);
    return exitCodes.invalid;
  }
  const found = await findPlanFiles(globs, cwd);
  if (!found.ok) {
    terminal.say(`${found.message}\n`);
    return exitCodes.invalid;
  }
  const read: FileProblems[] = [];
  let hasUnreadable = false;
  for (const file of found.files) {
    const result = await readPlanFile({ path: resolve(cwd, file), shownAs: file });
    if (result.ok) {
      read.push({ file, source: result.reading.source, problems: result.reading.problems });
    } else {
      hasUnreadable = true;
      terminal.say(`${result.message}\n`);
    }
  }
  if (format === "json") {
    terminal.write(`${JSON.stringify(read.flatMap(problemsAsJson), null, 2)}\n`);
  } else {
    writeText(read, context);
  }
  const isInvalid = hasUnreadable || read.some(({ problems }) => hasErrors(problems));
  return isInvalid ? exitCodes.invalid : exitCodes.succeeded;
}

function writeText(read: readonly FileProblems[], { terminal }: CommandContext): void {
  const lines = read.flatMap((file) => file.problems.map((problem) => formatProblem(file, problem, terminal)));
  if (read.length > 0) {
    terminal.write([...lines, summary(read), ""].join("\n"));
  }
}

function summary(read: readonly FileProblems[]): string {
  const problems = read.flatMap((file) => file.problems);
  const plans = countOf(read.length, "plan");
  if (problems.length === 0) {
    return `${plans} checked, no problems.`;
  }
  const severities: readonly Severity[] = ["error", "warning", "info", "hint"];
  const counts = severities
    .map((severity) => ({ severity, count: problems.filter((problem) => problem.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => countOf(count, severity === "info" ? "remark" : severity));
  return `${plans} checked: ${counts.join(", ")}.`;
}

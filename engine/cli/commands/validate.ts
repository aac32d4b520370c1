import { isAbsolute } from "node:path";
import { type Command, Option } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { readPlanFile } from "../../node/read-plan-file.ts";
import { hasErrors, type Severity } from "../../plan/problem.ts";
import { createProblem } from "../../plan/problem-catalog.ts";
import { createLineIndex } from "../../plan/text-range.ts";
import type { CommandContext, RunCommand } from "../command-context.ts";
import { countOf } from "../count-of.ts";
import { absolutePath } from "../current-folder.ts";
import { findPlanFiles } from "../find-plan-files.ts";
import { formatForGithub } from "../github-format.ts";
import { type FileProblems, formatProblem, problemsAsJson } from "../problem-format.ts";
import { problemsAsSarif } from "../sarif-format.ts";

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
  const { terminal } = context;
  const found = await findPlanFiles(globs, globs.every((path) => isAbsolute(path)) ? "/" : context.cwd);
  if (!found.ok) {
    terminal.say(`${found.message}\n`);
    return exitCodes.invalid;
  }
  const files: CheckedFile[] = [];
  for (const file of found.files) {
    files.push(await checkFile(file, context));
  }
  writeProblems(files, format, context);
  return files.some(({ problems }) => hasErrors(problems)) ? exitCodes.invalid : exitCodes.succeeded;
}

interface CheckedFile extends FileProblems {
  readonly isReadable: boolean;
}

async function checkFile(file: string, context: CommandContext): Promise<CheckedFile> {
  const result = await readPlanFile({ path: absolutePath(file, context), shownAs: file });
  if (result.ok) {
    return { file, source: result.reading.source, problems: result.reading.problems, isReadable: true };
  }
  const problem = createProblem("file.unreadable", { start: 0, end: 0 }, { why: result.message });
  return { file, source: { lines: createLineIndex("") }, problems: [problem], isReadable: false };
}

function writeProblems(files: readonly CheckedFile[], format: Format, context: CommandContext): void {
  const { terminal } = context;
  switch (format) {
    case "json":
      terminal.write(`${JSON.stringify(files.flatMap(problemsAsJson), null, 2)}\n`);
      break;
    case "sarif":
      terminal.write(`${JSON.stringify(problemsAsSarif(files), null, 2)}\n`);
      break;
    case "github":
      terminal.write(files.map(formatForGithub).join(""));
      break;
    case "text":
      // What can't be read has no line to point to; its message names the file.
      for (const { problems } of files.filter(({ isReadable }) => !isReadable)) {
        terminal.say(problems.map(({ message }) => `${message}\n`).join(""));
      }
      writeText(
        files.filter(({ isReadable }) => isReadable),
        context,
      );
      break;
  }
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

import { type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Program } from "../../run/attempt-job.ts";
import { programName } from "./program-line.ts";

/** Why a program did not start, in words for a person: `Cannot start …`. The system's own word names no culprit. */
export function describeSpawnFailure(error: unknown, program: Program, cwd: string): string {
  const name = programName(program);
  return `Cannot start ${program.type === "shell" ? "the shell " : ""}\`${name}\`: ${cwdProblem(cwd) ?? reason(error, name, cwd)}`;
}

function cwdProblem(cwd: string): string | undefined {
  const found = statOf(cwd);
  if (found === undefined) {
    return `its \`cwd\` does not exist: \`${cwd}\`. Create the folder or correct \`cwd\`.`;
  }
  return found.isDirectory() ? undefined : `its \`cwd\` is not a folder: \`${cwd}\`. Correct \`cwd\`.`;
}

const reasons: ReadonlyMap<string | undefined, (name: string, cwd: string) => string> = new Map([
  ["ENOENT", notFound],
  ["ENOTDIR", notFound],
  ["EACCES", notAllowed],
  ["EPERM", notAllowed],
  [
    "E2BIG",
    () =>
      "its arguments and environment together are longer than the system allows. Pass long texts in a file or by `stdin`.",
  ],
  ["ENOEXEC", () => "the file is not a program for this system."],
  ["ETXTBSY", () => "the file is being written by another process."],
  ["EMFILE", tooManyFiles],
  ["ENFILE", tooManyFiles],
  ["EAGAIN", noRoom],
  ["ENOMEM", noRoom],
  ["ERR_INVALID_ARG_VALUE", () => "its name, an argument or a variable contains a NUL character."],
]);

function reason(error: unknown, name: string, cwd: string): string {
  if (name === "") {
    return "its name is empty.";
  }
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons.get(code)?.(name, cwd) ?? message;
}

function tooManyFiles(): string {
  return "too many files are open. Lower `max_concurrency` or raise the limit of open files.";
}

function noRoom(): string {
  return "the system has no room for another process. Lower `max_concurrency`.";
}

function notFound(name: string, cwd: string): string {
  if (!isPath(name)) {
    return "there is no such command in the `PATH`. Install it, or give its path.";
  }
  const path = resolve(cwd, name);
  return statOf(path) === undefined
    ? `there is no file \`${path}\`. A relative command is looked for in the step's \`cwd\`.`
    : `the file is there, but the program that its first line names (\`#!…\`) is not.`;
}

function notAllowed(name: string, cwd: string): string {
  if (!isPath(name)) {
    return "it was found in the `PATH`, but may not be executed. Make it executable (`chmod +x`).";
  }
  const path = resolve(cwd, name);
  return statOf(path)?.isDirectory() === true
    ? `\`${path}\` is a folder. Name a program.`
    : `\`${path}\` may not be executed. Make it executable (\`chmod +x\`), or run it through its interpreter.`;
}

function isPath(name: string): boolean {
  return name.includes("/") || (process.platform === "win32" && name.includes("\\"));
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

import { resolve } from "node:path";
import type { Program } from "../../run/attempt-job.ts";
import { findProgram, isPath, readInterpreter, statOf } from "./find-program.ts";
import { programName } from "./program-line.ts";

export interface Launch {
  readonly program: Program;
  readonly cwd: string;
  /** The step's `PATH`, where it looks for a command without a slash. */
  readonly searchPath: string;
}

/** Why a program did not start, in words for a person: `Cannot start …`. The system's own word names no culprit. */
export function describeSpawnFailure(error: unknown, launch: Launch): string {
  return `${cannotStart(launch.program)}: ${cwdProblem(launch.cwd) ?? reason(error, launch)}`;
}

/** Nothing runs without a log, so this is no fault of the program. */
export function describeLogFailure(error: unknown, program: Program, logFolder: string): string {
  return `${cannotStart(program)}: its log folder \`${logFolder}\` cannot be made: ${logFailureReason(error)}`;
}

function cannotStart(program: Program): string {
  return `Cannot start ${program.type === "shell" ? "the shell " : ""}\`${programName(program)}\``;
}

function logFailureReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOTDIR":
    case "EEXIST":
      return "something that is not a folder is in its way. A step may have replaced it: remove that file.";
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full. Make room.";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "you may not write there. Correct the permissions of the state folder.";
    case "EMFILE":
    case "ENFILE":
      return tooManyFiles();
    default:
      return `${message}.`;
  }
}

function cwdProblem(cwd: string): string | undefined {
  const found = statOf(cwd);
  if (found === undefined) {
    return `its \`cwd\` does not exist: \`${cwd}\`. Create the folder or correct \`cwd\`.`;
  }
  if (!found.isDirectory()) {
    return `its \`cwd\` is not a folder: \`${cwd}\`. Correct \`cwd\`.`;
  }
  // Whoever may not enter a folder may not look up anything in it either.
  return statOf(`${cwd}/.`) === undefined
    ? `its \`cwd\` may not be entered: \`${cwd}\`. Allow it (\`chmod +x\`) or correct \`cwd\`.`
    : undefined;
}

const reasons: ReadonlyMap<string | undefined, (launch: Launch) => string> = new Map([
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
  ["ENOSPC", () => "the disk is full. Make room."],
  ["ERR_INVALID_ARG_VALUE", () => "its name, an argument or a variable contains a NUL character."],
]);

function reason(error: unknown, launch: Launch): string {
  if (programName(launch.program) === "") {
    return "its name is empty.";
  }
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons.get(code)?.(launch) ?? message;
}

function tooManyFiles(): string {
  return "too many files are open. Lower `max_concurrency` or raise the limit of open files.";
}

function noRoom(): string {
  return "the system has no room for another process. Lower `max_concurrency`.";
}

function notFound(launch: Launch): string {
  const { program, cwd, searchPath } = launch;
  const name = programName(program);
  const path = findProgram(name, cwd, searchPath);
  if (path !== undefined) {
    return whyPresentFileIsNotFound(path);
  }
  const slip = misspelling(name);
  if (slip !== undefined) {
    return slip;
  }
  if (isPath(name)) {
    return `there is no file \`${resolve(cwd, name)}\`. A relative command is looked for in the step's \`cwd\`.`;
  }
  const missing = "there is no such command in the `PATH`";
  if (statOf(resolve(cwd, name))?.isFile() === true) {
    return `${missing}, but a file of that name is in the step's \`cwd\`. Write \`./${name}\`.`;
  }
  return searchPath.includes("$PATH")
    ? `${missing}, which holds \`$PATH\` as plain text. Write \`\${{ env.PATH }}\`.`
    : `${missing}. Install it, or give its path.`;
}

/** The system says "not found" of a file that is there when what should run it is not. */
function whyPresentFileIsNotFound(path: string): string {
  const interpreter = readInterpreter(path);
  if (interpreter === undefined) {
    return `\`${path}\` is there, but the loader or library that it was built for is not. It is a program for another system.`;
  }
  if (interpreter.endsWith("\r")) {
    return `the first line of \`${path}\` ends as lines of Windows do (CRLF), so that its interpreter \`${interpreter.slice(0, -1)}\` is looked for under a name that ends with a carriage return. Save the file with line ends of Unix (LF).`;
  }
  const problem =
    statOf(interpreter) === undefined ? "does not exist" : "cannot be run, because what should run it is missing";
  return `\`${path}\` is there, but the interpreter that its first line names, \`${interpreter}\`, ${problem}. Install it or correct the \`#!\` line.`;
}

/** What a shell would have taken apart or replaced; no shell stands between plan and program. */
function misspelling(name: string): string | undefined {
  const [command = "", ...args] = name.trim().split(/\s+/);
  if (args.length > 0) {
    const list = args.map((arg) => `\`${arg}\``).join(", ");
    return `there is no program of that whole name. Leave \`${command}\` in \`command\` and put ${list} into \`args\`, or use a \`shell\` step.`;
  }
  if (name.startsWith("~") || /\$\w/.test(name)) {
    return "`~` and `$NAME` are not replaced in a `command`. Write `${{ env.HOME }}` or the like, or use a `shell` step.";
  }
  return undefined;
}

function notAllowed({ program, cwd, searchPath }: Launch): string {
  const name = programName(program);
  const path = findProgram(name, cwd, searchPath) ?? resolve(cwd, name);
  const found = statOf(path);
  if (found?.isDirectory() === true) {
    return `\`${path}\` is a folder. Name a program.`;
  }
  const interpreter = found !== undefined && (found.mode & 0o111) !== 0 ? readInterpreter(path) : undefined;
  if (interpreter !== undefined) {
    return `\`${interpreter}\`, the interpreter that the first line of \`${path}\` names, may not be executed. Correct the \`#!\` line or its permissions.`;
  }
  const where = isPath(name) ? `\`${path}\`` : `\`${path}\`, found in the \`PATH\`,`;
  return `${where} may not be executed. Make it executable (\`chmod +x\`), or run it through its interpreter.`;
}

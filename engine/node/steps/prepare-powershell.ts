// Turns a PowerShell step into a program and its arguments. The process itself is started like any other.

import { existsSync, statSync, writeFileSync } from "node:fs";
import { join, posix, resolve, win32 } from "node:path";
import type { JsonValue, PowershellWork } from "../../run/step-work.ts";
import type { Environment } from "../environment.ts";
import { toClixml } from "./clixml.ts";
import { readPowershellArguments } from "./powershell-arguments.ts";
import { POWERSHELL_RUNNER } from "./powershell-runner.ts";

export interface PowershellPlace {
  /** The folder of this try, absolute; it exists. Takes the runner, the request and an inline script. */
  readonly folder: string;
  /** The step's working folder, absolute. */
  readonly cwd: string;
  /** What the step will see; its `PATH` decides on Windows which PowerShell there is. */
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
}

export type PowershellLine =
  | { readonly ok: true; readonly file: "pwsh" | "powershell.exe"; readonly args: readonly string[] }
  /** The step cannot start (class `spawn`). */
  | { readonly ok: false; readonly message: string };

export function preparePowershell(work: PowershellWork, place: PowershellPlace): PowershellLine {
  const given = readPowershellArguments(work.args);
  if (!given.ok) {
    return { ok: false, message: `Cannot start the PowerShell script: ${given.message}` };
  }
  const missing = scriptProblem(work, place.cwd);
  if (missing !== undefined) {
    return { ok: false, message: `Cannot start the PowerShell script: ${missing}` };
  }
  const request: JsonValue = {
    script: writeScript(work, place),
    named: given.named,
    positional: given.positional,
    errorAction: work.errorAction,
  };
  const runner = join(place.folder, "runner.ps1");
  const requestFile = join(place.folder, "request.clixml");
  writeScriptFile(runner, POWERSHELL_RUNNER);
  // Plain ASCII but for letters, which .NET reads as UTF-8. For this user alone: arguments may be secret.
  writeFileSync(requestFile, toClixml(request), { mode: 0o600 });
  return { ok: true, ...commandLine(runner, requestFile, place) };
}

function commandLine(runner: string, requestFile: string, { platform, environment }: PowershellPlace) {
  const isWindows = platform === "win32";
  const policy = isWindows ? ["-ExecutionPolicy", "Bypass"] : [];
  const file: "pwsh" | "powershell.exe" = isWindows && !isOnPath("pwsh.exe", environment) ? "powershell.exe" : "pwsh";
  return { file, args: ["-NoLogo", "-NoProfile", "-NonInteractive", ...policy, "-File", runner, requestFile] };
}

/** Told before anything starts: PowerShell would run any other file as a program, or open it. */
function scriptProblem(work: PowershellWork, cwd: string): string | undefined {
  if (work.source.type === "inline") {
    return undefined;
  }
  const path = resolve(cwd, work.source.path);
  if (posix.extname(path).toLowerCase() !== ".ps1") {
    return `\`${work.source.path}\` is not a \`.ps1\` file. Name a PowerShell script, or use a \`command\` step.`;
  }
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    return `there is no file \`${path}\`. A relative \`script\` is looked for in the step's \`cwd\`.`;
  }
  return found.isFile() ? undefined : `\`${path}\` is not a file. Name a PowerShell script.`;
}

/** The script's absolute path; an inline one becomes a file. */
function writeScript({ source }: PowershellWork, place: PowershellPlace): string {
  if (source.type === "file") {
    return resolve(place.cwd, source.path);
  }
  const path = join(place.folder, "script.ps1");
  writeScriptFile(path, source.text);
  return path;
}

/** With a byte order mark, without which Windows PowerShell reads another encoding. */
function writeScriptFile(path: string, text: string): void {
  writeFileSync(path, `\uFEFF${text}`, { mode: 0o600 });
}

function isOnPath(program: string, environment: Environment): boolean {
  const name = Object.keys(environment).find((key) => key.toUpperCase() === "PATH");
  const folders = name === undefined ? [] : (environment[name] ?? "").split(win32.delimiter);
  return folders.some((folder) => folder !== "" && existsSync(join(folder, program)));
}

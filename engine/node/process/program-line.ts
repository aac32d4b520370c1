// Turns what a step runs into a file and its arguments. Scripts run as GitHub Actions users expect:
//
//   bash   no profile, `-e` and `-o pipefail`: the first failing command, also inside a pipe, fails the step,
//          and is named
//   sh     `-e`
//   pwsh   $ErrorActionPreference 'stop', and the exit code of the last program
//   cmd    extensions on, delayed expansion off, the script called as a batch file; Windows only

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Program } from "../../run/attempt-job.ts";
import { bashScript } from "./bash-failure.ts";

export type ProgramLine =
  | { readonly ok: true; readonly file: string; readonly args: readonly string[]; readonly isVerbatim?: boolean }
  | { readonly ok: false; readonly message: string };

/** `folder` takes the script where its shell wants a file. */
export function programLine(program: Program, folder: string): ProgramLine {
  if (program.type === "command") {
    return { ok: true, file: program.command, args: program.args };
  }
  const { script } = program;
  switch (program.shell) {
    case "bash":
      return { ok: true, file: "bash", args: bashArguments(script, folder) };
    case "sh":
      return { ok: true, file: "sh", args: ["-e", "-c", script] };
    case "pwsh":
      return pwshLine(script, folder);
    case "cmd":
      return cmdLine(script, folder);
  }
}

/** What a message calls the program. */
export function programName(program: Program): string {
  return program.type === "command" ? program.command : program.shell;
}

function bashArguments(script: string, folder: string): readonly string[] {
  const { options, text } = bashScript(script, folder);
  return ["--noprofile", "--norc", ...options, "-eo", "pipefail", "-c", text];
}

function pwshLine(script: string, folder: string): ProgramLine {
  const path = join(folder, "script.ps1");
  const lines = [
    "$ErrorActionPreference = 'stop'",
    script,
    "if (Test-Path -LiteralPath variable:\\LASTEXITCODE) { exit $LASTEXITCODE }",
  ];
  // With a byte order mark, without which Windows PowerShell reads another encoding.
  writeFileSync(path, `\uFEFF${lines.join("\n")}\n`);
  return { ok: true, file: "pwsh", args: ["-NoLogo", "-NoProfile", "-NonInteractive", "-File", path] };
}

function cmdLine(script: string, folder: string): ProgramLine {
  if (process.platform !== "win32") {
    return { ok: false, message: "Cannot start `cmd`: it exists on Windows only. Use `bash`, `sh` or `pwsh`." };
  }
  const path = join(folder, "script.cmd");
  writeFileSync(path, `@echo off\r\n${script.replace(/\r?\n/g, "\r\n")}\r\n`);
  const args = ["/D", "/E:ON", "/V:OFF", "/S", "/C", `"CALL "${path}""`];
  return { ok: true, file: process.env["ComSpec"] ?? "cmd.exe", args, isVerbatim: true };
}

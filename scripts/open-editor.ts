// Opens VS Code for a person: a profile of its own with the packaged extension, none of the greetings of a fresh one, and
// the plan open. Trust is given to the sample workspace only, by a flag for this one start.
import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { vsixPath } from "./package.ts";
import { installCodeServer } from "./vscode/install-code-server.ts";
import { quietSettings, startCodeServer } from "./vscode/start-code-server.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const desktopProfile = join(root, ".vscode-test", "start-profile");

export async function openInDesktop(command: string, workspace: string, plan: string): Promise<void> {
  await mkdir(join(desktopProfile, "User"), { recursive: true });
  await writeFile(join(desktopProfile, "User", "settings.json"), JSON.stringify(quietSettings, null, 2));
  const profile = ["--user-data-dir", desktopProfile, "--extensions-dir", join(desktopProfile, "extensions")];
  await runCode(command, ["--install-extension", vsixPath, "--force", ...profile]);
  await runCode(command, ["--new-window", "--disable-workspace-trust", ...profile, workspace, plan]);
  console.log(`VS Code is open on ${workspace}.`);
}

/** Stays until Ctrl+C. */
export async function openInCodeServer(workspace: string, plan: string, port: number | undefined): Promise<void> {
  const installed = await installCodeServer();
  if ("reason" in installed) {
    console.error(`\nThe run above is complete, but VS Code can't be opened here: ${installed.reason}`);
    console.error("code-server needs python3, make, g++ and, on Debian, libkrb5-dev to be installed.");
    process.exitCode = 1;
    return;
  }
  console.log("Starting code-server …");
  const server = await startCodeServer({
    entry: installed.entry,
    vsix: vsixPath,
    isTrusted: true,
    ...(port === undefined ? {} : { port }),
  });
  console.log(`\nOpen ${server.urlOf(workspace)}\n\nCtrl+C ends it.`);
  const stopped = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => stopped.abort());
  }
  await server.openWhenSomeoneLooks(plan, stopped.signal);
  await wait(2 ** 31 - 1, undefined, { signal: stopped.signal }).catch(() => {});
  await server.dispose();
}

function runCode(command: string, commandArguments: string[]): Promise<void> {
  const shell = process.platform === "win32";
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { stdio: "inherit", shell });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}

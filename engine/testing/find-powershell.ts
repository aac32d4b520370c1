// The PowerShell that tests run: `pwsh` where there is one, else a small console host over the same engine
// (`test-fixtures/powershell-host`), built where the .NET SDK is there and kept until its sources change.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const sources = fileURLToPath(new URL("../../test-fixtures/powershell-host", import.meta.url));
const cache = fileURLToPath(new URL("../../out/powershell-host", import.meta.url));
/** What the host's project targets. */
const SDK_MAJOR_MIN = 10;
/** Cold, with the packages fetched, it took 27 s on two cores. */
const BUILD_MS_MAX = 300_000;

export type FoundPowershell =
  | { readonly found: true; readonly file: string; readonly isHost: boolean }
  /** In words for a person, who reads why tests are skipped. */
  | { readonly found: false; readonly reason: string };

/** Fails when the host could be built, but the build fails. */
export async function findPowershell(): Promise<FoundPowershell> {
  if ((await versionOf("pwsh")) !== undefined) {
    return { found: true, file: "pwsh", isHost: false };
  }
  const sdk = await versionOf("dotnet");
  if (sdk === undefined || Number.parseInt(sdk, 10) < SDK_MAJOR_MIN) {
    return { found: false, reason: `There is neither \`pwsh\` nor a .NET SDK ${SDK_MAJOR_MIN} to build a host with.` };
  }
  const program = process.platform === "win32" ? "powershell-host.exe" : "powershell-host";
  return { found: true, file: join(await builtHost(), program), isHost: true };
}

async function builtHost(): Promise<string> {
  const folder = join(cache, hashOf(sources));
  if (existsSync(folder)) {
    return folder;
  }
  // Built aside and renamed, so that a build that was cut off or runs at the same time is never taken for a host.
  const workshop = join(cache, `build-${process.pid}`);
  mkdirSync(workshop, { recursive: true });
  try {
    cpSync(sources, join(workshop, "sources"), { recursive: true });
    await build(join(workshop, "sources"), join(workshop, "host"));
    moveUnlessThere(join(workshop, "host"), folder);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return folder;
}

async function build(folder: string, output: string): Promise<void> {
  // Without the servers that builds leave running.
  const alone = ["-nodeReuse:false", "-p:UseSharedCompilation=false"];
  const args = ["build", folder, "--configuration", "Release", "--output", output, "--nologo", "-v", "quiet", ...alone];
  try {
    await run("dotnet", args, { timeout: BUILD_MS_MAX, env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: "1" } });
  } catch (error) {
    const { stdout = "", message } = error as Error & { readonly stdout?: string };
    throw new Error(`The PowerShell host for tests could not be built: ${message}\n${stdout}`, { cause: error });
  }
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) {
      throw error;
    }
  }
}

function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) {
    hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}

async function versionOf(program: "pwsh" | "dotnet"): Promise<string | undefined> {
  try {
    const { stdout } = await run(program, ["--version"], { timeout: 60_000 });
    return stdout.trim();
  } catch {
    return undefined;
  }
}

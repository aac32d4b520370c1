// A desktop VS Code for the suite: the one in `VSCODE_PATH`, else the download of @vscode/test-electron, where there is a
// display to show it on. What can't be had is a reason in words, never a failure.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode, SilentReporter } from "@vscode/test-electron";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const DOWNLOAD_MS_MAX = 300_000;

export type DesktopCode = { readonly executable: string } | { readonly reason: string };

export async function findDesktopCode(environment: NodeJS.ProcessEnv = process.env): Promise<DesktopCode> {
  const chosen = environment["VSCODE_PATH"];
  if (chosen !== undefined && !existsSync(chosen)) {
    return { reason: `VSCODE_PATH names \`${chosen}\`, which does not exist.` };
  }
  if (process.platform === "linux" && !environment["DISPLAY"] && !environment["WAYLAND_DISPLAY"]) {
    return { reason: "there is no display (set DISPLAY, for example with xvfb-run)." };
  }
  if (chosen !== undefined) {
    return { executable: chosen };
  }
  try {
    const cachePath = join(root, ".vscode-test", "desktop");
    const download = downloadAndUnzipVSCode({ version: "stable", cachePath, reporter: new SilentReporter() });
    const executable = await Promise.race([download, wait(DOWNLOAD_MS_MAX, undefined, { ref: false })]);
    return executable === undefined ? { reason: "its download took too long." } : { executable };
  } catch (error) {
    return { reason: `it cannot be downloaded (${error instanceof Error ? error.message : String(error)}).` };
  }
}

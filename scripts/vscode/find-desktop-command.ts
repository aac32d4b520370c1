import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = process.platform === "win32" ? ["code.cmd", "code-insiders.cmd"] : ["code", "code-insiders", "codium"];

/** The command that starts a desktop VS Code on the PATH; undefined without one, or without a display to show it on. */
export function findDesktopCommand(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const needsDisplay = process.platform === "linux";
  if (needsDisplay && !environment["DISPLAY"] && !environment["WAYLAND_DISPLAY"]) {
    return undefined;
  }
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file));
}

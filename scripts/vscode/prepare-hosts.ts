// What the tests in a real VS Code need, fetched before they start, and told by name where it can't be had.
import { findChromium } from "./find-chromium.ts";
import { findDesktopCode } from "./find-desktop-code.ts";
import { installCodeServer } from "./install-code-server.ts";

export interface MissingHost {
  readonly name: string;
  readonly reason: string;
  /** A machine that must prove everything else may still lack this one. */
  readonly mayBeMissing: boolean;
}

export async function prepareHosts(): Promise<{ readonly missing: readonly MissingHost[] }> {
  const missing: MissingHost[] = [];
  if (findChromium() === undefined) {
    const reason = "no Chromium was found; install `chromium`, or name a browser in CHROME_PATH.";
    missing.push({ name: "VS Code in the browser", reason, mayBeMissing: false });
  }
  const codeServer = await installCodeServer();
  if ("reason" in codeServer) {
    missing.push({ name: "code-server", reason: codeServer.reason, mayBeMissing: false });
  }
  const desktop = await findDesktopCode();
  if ("reason" in desktop) {
    missing.push({ name: "Desktop VS Code", reason: desktop.reason, mayBeMissing: true });
  }
  return { missing };
}

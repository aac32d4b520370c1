import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "node:test";

/** For every test of the file, and the processes that it starts: the tests leave nothing in the user's own. */
export function useOwnUserStateFolder(): () => string {
  const variable = process.platform === "win32" ? "LOCALAPPDATA" : "XDG_STATE_HOME";
  const before = process.env[variable];
  let folder = "";
  let root = "";
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "plan-state-")));
    folder = join(root, "state");
    mkdirSync(folder, { mode: 0o700 });
    process.env[variable] = folder;
  });
  afterEach(() => {
    if (before === undefined) {
      delete process.env[variable];
    } else {
      process.env[variable] = before;
    }
    rmSync(root, { recursive: true, force: true });
  });
  return () => folder;
}

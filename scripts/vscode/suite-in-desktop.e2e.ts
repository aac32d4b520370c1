// The same suite in a desktop VS Code, in addition, where one can be had.

import { dirname } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { runTests } from "@vscode/test-electron";
import { findDesktopCode } from "./find-desktop-code.ts";
import { copySampleWorkspace } from "./sample-workspace.ts";
import { builtSuite, createResultsFile } from "./suite-results.ts";

const SUITE_MS_MAX = 360_000;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

test("the suite inside a desktop VS Code", { timeout: SUITE_MS_MAX }, async (context) => {
  const desktop = await findDesktopCode();
  if ("reason" in desktop) {
    return context.skip(`Desktop VS Code: ${desktop.reason}`);
  }
  const suite = builtSuite();
  await using ending = new AsyncDisposableStack();
  const results = await createResultsFile();
  ending.defer(results.dispose);
  const workspace = await copySampleWorkspace();
  ending.defer(workspace.dispose);
  const failure = await runTests({
    vscodeExecutablePath: desktop.executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    // `node --test` sets it, and every `node --test` below would take itself for one of its files.
    extensionTestsEnv: { ...results.environment, NODE_TEST_CONTEXT: undefined },
    launchArgs: [workspace.folder, "--disable-workspace-trust", "--skip-welcome", "--no-sandbox"],
  }).then(
    () => "",
    // A failing test makes the host exit with 1; which one is told by the results.
    (error: unknown) => String(error),
  );
  await results.report(context, failure);
});

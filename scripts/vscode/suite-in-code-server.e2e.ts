import { test } from "node:test";
import { launchBrowser } from "./drive-page.ts";
import { findStoryHost, vsixUnderTest } from "./find-story-host.ts";
import { runSuite } from "./run-suite.ts";
import { copySampleWorkspace } from "./sample-workspace.ts";
import { startCodeServer } from "./start-code-server.ts";
import { builtSuite, createResultsFile } from "./suite-results.ts";

const SUITE_MS_MAX = 360_000;

test("the suite inside VS Code's extension host, with the packaged extension", {
  timeout: SUITE_MS_MAX,
}, async (context) => {
  const host = findStoryHost();
  if ("reason" in host) {
    return context.skip(host.reason);
  }
  const suite = builtSuite();
  await using ending = new AsyncDisposableStack();
  const results = await createResultsFile();
  ending.defer(results.dispose);
  const workspace = await copySampleWorkspace();
  ending.defer(workspace.dispose);
  const { environment } = results;
  const server = await startCodeServer({ entry: host.codeServer, vsix: vsixUnderTest, isTrusted: true, environment });
  ending.defer(server.dispose);
  const browser = await launchBrowser(host.chromium);
  ending.defer(() => browser.close());
  const output = await runSuite({ browser, server, workspace: workspace.folder, suite });
  await results.report(context, output);
});

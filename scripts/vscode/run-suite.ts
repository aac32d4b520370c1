// Runs the Mocha suite inside the extension host of a code-server, with the packaged extension installed. The built
// workbench takes no test options from its address, but it obeys the ones in the page that it is served.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";
import type { CodeServer } from "./start-code-server.ts";

const SUITE_MS_MAX = 240_000;

export interface SuiteRequest {
  readonly browser: Browser;
  readonly server: CodeServer;
  readonly workspace: string;
  /** The CommonJS module that exports `run()`. */
  readonly suite: string;
}

/** Resolves at the end of the suite with what it has written to the console. */
export async function runSuite({ browser, server, workspace, suite }: SuiteRequest): Promise<string> {
  // The workbench starts a test module only beside an extension under development; the one under test is installed.
  const dummy = await makeDummyExtension();
  const page = await browser.newPage();
  const lines: string[] = [];
  try {
    const ended = new Promise<number>((resolve) => {
      void page.exposeFunction("codeAutomationExit", resolve);
    });
    await page.exposeFunction("codeAutomationLog", (_type: string, values: readonly unknown[]) => {
      lines.push(values.map(String).join(" "));
    });
    await injectTestOptions({ page, port: server.port, dummy, suite });
    await page.goto(server.urlOf(workspace));
    const exitCode = await Promise.race([ended, wait(SUITE_MS_MAX, undefined, { ref: false })]);
    if (exitCode === undefined) {
      lines.push(`The suite did not end within ${SUITE_MS_MAX / 1000} s.`);
    }
    return lines.join("\n");
  } finally {
    await page.close();
    await rm(dummy, { recursive: true, force: true });
  }
}

async function makeDummyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "plan-dummy-"));
  await mkdir(folder, { recursive: true });
  const manifest = { name: "dummy", publisher: "test", version: "0.0.1", engines: { vscode: "^1.103.0" } };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

interface Injection {
  readonly page: Awaited<ReturnType<Browser["newPage"]>>;
  readonly port: number;
  readonly dummy: string;
  readonly suite: string;
}

function injectTestOptions({ page, port, dummy, suite }: Injection): Promise<unknown> {
  const marker = "&quot;developmentOptions&quot;:{";
  const remote = (file: string) => ({ scheme: "vscode-remote", authority: `127.0.0.1:${port}`, path: file });
  const options = { extensions: [remote(dummy)], extensionTestsPath: remote(suite) };
  const members = JSON.stringify(options).slice(1, -1).replaceAll('"', "&quot;");
  return page.route(
    (url) => url.pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      if (!html.includes(marker)) {
        throw new Error("The workbench's page has no developmentOptions any more.");
      }
      const separator = html.includes(`${marker}}`) ? "" : ",";
      await route.fulfill({ response, body: html.replace(marker, `${marker}${members}${separator}`) });
    },
  );
}

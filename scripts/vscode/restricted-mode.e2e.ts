// A workspace that is not trusted: plans are checked and old logs can be read, and nothing that it names starts.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { VscodePage } from "./drive-page.ts";
import { runFolders } from "./sample-workspace.ts";
import { tellStory } from "./tell-story.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PLANCTL_MS_MAX = 60_000;
const PLAN = "touch.plan.json";
const REFUSAL = "Plans run only in a trusted workspace: their steps are programs that the workspace names.";

const touch = "require('node:fs').writeFileSync('touched', ''); console.error('this step fails'); process.exit(1)";
const plan = {
  plan_id: "touch",
  steps: [
    { id: "touch", command: "node", args: ["-e", touch] },
    { id: "later", command: "node", depends_on: ["tuoch"] },
  ],
};

tellStory(
  "in Restricted Mode a plan is checked but not run, and the logs of old runs can be read",
  {
    name: "restricted-mode",
    isTrusted: false,
    prepare: (folder) => writeFile(join(folder, PLAN), JSON.stringify(plan, null, 2)),
  },
  async ({ vscode, folder }) => {
    await vscode.openFile(PLAN);
    await vscode.until("the wrong id is underlined", async () => (await vscode.squiggles()) === 1);
    await vscode.openFile("ci.plan.json");

    for (const command of ["Plan: Run This Plan", "Plan: Run Plan..."]) {
      await vscode.runCommand(command);
      await untilRefused(vscode);
      await vscode.clearNotifications();
    }
    assert.deepEqual(await vscode.terminals(), []);
    assert.equal(existsSync(join(folder, ".plan-runs")), false, "nothing was started");

    // A run that someone has made elsewhere, as a workspace from the net may ship one.
    await runElsewhere(folder);
    const [run] = runFolders(folder);
    assert.ok(run !== undefined);
    await vscode.showContainer("Plan Orchestrator");
    await vscode.until("the old run is listed", async () => {
      const rows = await vscode.treeRows("Runs");
      return rows.some(({ name, description }) => name === "touch" && description.startsWith("failed"));
    });
    await vscode.runCommand("Plan: Go to Failed Step Log");
    await vscode.until("its log can be read", async () => {
      const editor = await vscode.editorState();
      return /^plan-log:.*\/touch\/1\.log$/.test(editor?.uri ?? "") && editor?.cursorLine === "this step fails";
    });
    await vscode.screenshot("restricted-mode");
    assert.equal(runFolders(folder).length, 1, "nothing was started");
  },
);

async function untilRefused(vscode: VscodePage): Promise<void> {
  await vscode.until("a message says why nothing runs", async () => (await vscode.notifications()).includes(REFUSAL));
}

async function runElsewhere(folder: string): Promise<void> {
  const file = join(folder, "elsewhere.plan.json");
  await writeFile(file, JSON.stringify({ ...plan, steps: plan.steps.slice(0, 1) }));
  const planctl = join(root, "engine", "cli", "planctl.ts");
  const programArguments = [planctl, "run", "--workspace", folder, file];
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, programArguments, { timeout: PLANCTL_MS_MAX }, (error, output, complaint) => {
      // The step fails, as it should.
      if (error?.code === 1) {
        resolve();
      } else {
        reject(new Error(`planctl run ended with ${error?.code ?? 0}: ${output}${complaint}`));
      }
    });
  });
}

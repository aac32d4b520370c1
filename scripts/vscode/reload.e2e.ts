// A run is a process of its own: the window that started it may go, and the next one finds it again.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readLiveHost } from "../../engine/node/host-file.ts";
import type { RunFolder } from "../../engine/node/run-folder.ts";
import type { VscodePage } from "./drive-page.ts";
import { runFolders } from "./sample-workspace.ts";
import { tellStory } from "./tell-story.ts";

const PLAN = "patient.plan.json";
/** VS Code gives the extension host of a window that is gone 5 s; this is well after that. */
const TICKS_AFTER_RELOAD = 40;
const TICK_MS = 200;
const RUN_MS_MAX = 60_000;

// Works until it is told to end, so that the story has the middle of the run for as long as it needs.
const work = `
  const { existsSync } = require("node:fs");
  let count = 0;
  const timer = setInterval(() => {
    console.log("tick " + ++count);
    if (!existsSync("enough")) return;
    clearInterval(timer);
    console.log("that is all");
  }, ${TICK_MS});`;

const plan = {
  plan_id: "patient",
  steps: [
    { id: "work", command: "node", args: ["-e", work], timeout_sec: 180 },
    { id: "report", command: "node", args: ["-e", "console.log('reported')"], depends_on: ["work"] },
  ],
};

tellStory(
  "a window that is reloaded in the middle of a run finds it alive, and later complete",
  {
    name: "reload",
    isTrusted: true,
    prepare: (folder) => writeFile(join(folder, PLAN), JSON.stringify(plan, null, 2)),
  },
  async ({ vscode, folder }) => {
    await vscode.openFile(PLAN);
    await vscode.runCommand("Plan: Run This Plan");
    await vscode.showContainer("Plan Orchestrator");
    await untilRows(vscode, [/^patient: running/, /^work: running/, /^report: waiting/]);
    const run = onlyRun(folder);
    const engine = readLiveHost(run);
    assert.ok(engine !== undefined, "the engine of the run is alive");

    const ticksBefore = await countTicks(run);
    await vscode.reload();
    await vscode.showContainer("Plan Orchestrator");
    await untilRows(vscode, [/^patient: running/, /^work: running/, /^report: waiting/]);
    const isHostGone = async () => (await countTicks(run)) >= ticksBefore + TICKS_AFTER_RELOAD;
    await vscode.until("the step worked on after the reload", isHostGone, RUN_MS_MAX);
    assert.deepEqual(readLiveHost(run), engine, "the same engine goes on");
    await vscode.screenshot("reload-in-the-middle");

    await writeFile(join(folder, "enough"), "");
    await untilRows(vscode, [/^patient: succeeded/, /^work: succeeded/, /^report: succeeded/]);
    assert.equal(onlyRun(folder).runId, run.runId, "no second run was started");

    const log = await readFile(run.logFiles("work", 1).output, "utf8");
    const ticks = await countTicks(run);
    const whole = Array.from({ length: ticks }, (_, index) => `tick ${index + 1}\n`).join("");
    assert.equal(log, `${whole}that is all\n`);
    await vscode.clickRow("Runs", "work");
    await vscode.until("the log is open", async () => {
      return /^plan-log:.*\/work\/1\.log$/.test((await vscode.editorState())?.uri ?? "");
    });
    await vscode.goToLine(ticks + 1);
    await vscode.until("the log is whole to its last line", async () => {
      return (await vscode.editorState())?.cursorLine === "that is all";
    });
    await vscode.screenshot("reload-at-the-end");
  },
);

function untilRows(vscode: VscodePage, expected: readonly RegExp[]): Promise<void> {
  return vscode.untilRows({ viewName: "Runs", expected, withinMs: RUN_MS_MAX });
}

function onlyRun(folder: string): RunFolder {
  const [run, ...others] = runFolders(folder);
  assert.ok(run !== undefined, "the run is on record");
  assert.equal(others.length, 0);
  return run;
}

async function countTicks(run: RunFolder): Promise<number> {
  const log = await readFile(run.logFiles("work", 1).output, "utf8");
  return log.split("\n").filter((line) => line.startsWith("tick ")).length;
}

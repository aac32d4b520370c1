// The job from end to end, as a person does it: a plan is broken and mended, run, and its failure found in the log.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { VscodePage } from "./drive-page.ts";
import { tellStory } from "./tell-story.ts";

const PLAN = "ci.plan.json";
const RUN_MS_MAX = 90_000;

tellStory(
  "a person mends a plan, runs it, and goes from the failed step to the line that failed",
  { name: "user-story", isTrusted: true },
  async ({ vscode, folder }) => {
    const plan = join(folder, PLAN);
    const planText = await readFile(plan, "utf8");
    await vscode.openFile(PLAN);
    await breakDependency(vscode, planText);
    await mendByCompletion(vscode);

    await vscode.showContainer("Plan Orchestrator");
    await vscode.focusEditor();
    // Not saved: running the plan does that.
    await vscode.runCommand("Plan: Run This Plan");
    const seen = await watchRun(vscode, [
      /^slugs-ci: failed/,
      /^build: succeeded/,
      /^lint: succeeded/,
      /^test: failed · 1 problem · .* exit code 1$/,
      /^pack: canceled$/,
      /^summary: succeeded/,
    ]);
    assert.equal(await readFile(plan, "utf8"), planText, "the plan was saved as it was mended");
    assert.deepEqual(
      [...seen.focused].filter((uri) => !uri.endsWith(`/${PLAN}`)),
      [],
      "nothing stole the focus",
    );
    assert.equal(seen.wasPanelShown, false, "the panel stayed closed");
    assert.deepEqual([...seen.notifications], ["Plan `slugs-ci` failed. Step `test` failed first."]);
    assert.deepEqual(await vscode.terminals(), [], "nobody asked for a terminal");

    await vscode.showProblems();
    await vscode.until("the failed test is in Problems", async () => {
      const rows = await vscode.problemRows();
      return rows.some((row) => row.includes("slug.test.ts")) && rows.some((row) => row.includes("digits stay"));
    });

    await vscode.runCommand("Plan: Go to Failed Step Log");
    await vscode.until("the cursor stands on the line that failed", async () => {
      const editor = await vscode.editorState();
      return (
        /^plan-log:.*\/test\/1\.log$/.test(editor?.uri ?? "") &&
        editor?.cursorLine === "test at src/slug.test.ts:15:1" &&
        editor.lineBelow.includes("digits stay")
      );
    });
    await vscode.clearNotifications();
    await vscode.widenSidebar(50);
    await vscode.screenshot("failed-step");
  },
);

/** Types a step id that does not exist over the first dependency, and sees what is said about it. */
async function breakDependency(vscode: VscodePage, planText: string): Promise<void> {
  const lines = planText.split("\n");
  const line = lines.findIndex((text) => text.includes('"depends_on": ["build"]'));
  assert.notEqual(line, -1, "the sample plan has the dependency that this story breaks");
  await vscode.goToLine(line + 1, (lines[line]?.indexOf("build") ?? 0) + 2);
  await vscode.selectWord();
  await vscode.page.keyboard.type("biuld");
  await vscode.page.keyboard.press("Escape");
  await vscode.until("the wrong id is underlined", async () => (await vscode.squiggles()) === 1);
  await vscode.showProblems();
  await vscode.until("the wrong id is in Problems", async () => {
    return (await vscode.problemRows()).some((row) => row.includes("biuld"));
  });
  await vscode.screenshot("unknown-dependency");
  await vscode.togglePanel();
  await vscode.focusEditor();
}

async function mendByCompletion(vscode: VscodePage): Promise<void> {
  await vscode.selectWord();
  await vscode.page.keyboard.type("bu");
  await vscode.acceptSuggestion("build");
  await vscode.until("nothing is underlined", async () => (await vscode.squiggles()) === 0);
}

interface SeenWhileRunning {
  readonly focused: ReadonlySet<string>;
  readonly notifications: ReadonlySet<string>;
  readonly wasPanelShown: boolean;
}

/** Looks all the time until the tree shows the end of the run and of its steps, and the end has been told. */
async function watchRun(vscode: VscodePage, expected: readonly RegExp[]): Promise<SeenWhileRunning> {
  const focused = new Set<string>();
  const notifications = new Set<string>();
  let wasPanelShown = false;
  const meanwhile = async () => {
    focused.add(await vscode.focused());
    for (const text of await vscode.notifications()) {
      notifications.add(text);
    }
    wasPanelShown ||= await vscode.isPanelVisible();
  };
  await vscode.untilRows({ viewName: "Runs", expected, withinMs: RUN_MS_MAX, meanwhile });
  await vscode.until("the end is told", async () => {
    await meanwhile();
    return notifications.size > 0;
  });
  return { focused, notifications, wasPanelShown };
}

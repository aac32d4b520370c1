import assert from "node:assert/strict";
import * as vscode from "vscode";
import { nodeStep, runsOf, runToEnd, until, writePlan, writeWorkspaceFile } from "./suite-workspace.ts";

const red = "\\u001b[31m";
const plain = "\\u001b[0m";

describe("Logs of steps", () => {
  it("Go to Failed Step Log stands on the first line of stderr where nothing was matched and the streams are apart", async () => {
    const script = `console.log("one"); console.error("${red}it broke${plain}"); console.log("three"); process.exit(3)`;
    const steps = [nodeStep("fine", ""), nodeStep("broken", script, { output: "split" })];
    const uri = await writePlan("suite/split.plan.json", { plan_id: "split", steps });
    await vscode.window.showTextDocument(uri);
    await runToEnd(uri, "split");
    const editor = await goToFailedStep(/\/split-[^/]+\/broken\/1\.log$/);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, "it broke");
    assert.ok(editor.document.getText().includes("three"));
  });

  it("of combined output it is the last line, and of several tries the last", async () => {
    const script = 'console.error("try " + process.env.PLAN_ATTEMPT); process.exit(1)';
    const steps = [nodeStep("flaky", script, { retries: { max: 1, delay_sec: 0 } })];
    const uri = await writePlan("suite/flaky.plan.json", { plan_id: "flaky", steps });
    await vscode.window.showTextDocument(uri);
    await runToEnd(uri, "flaky");
    const editor = await goToFailedStep(/\/flaky-[^/]+\/flaky\/2\.log$/);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, "try 2");
  });

  it("a step that failed before any try shows why", async () => {
    const steps = [nodeStep("unset", "", { env: { A: "${{ env.SURELY_NOT_SET_ANYWHERE }}" } })];
    const uri = await writePlan("suite/unset.plan.json", { plan_id: "unset", steps });
    await vscode.window.showTextDocument(uri);
    await runToEnd(uri, "unset");
    const editor = await goToFailedStep(/\/unset-[^/]+\/unset\/0\.log$/);
    assert.match(editor.document.getText(), /null/);
  });

  it("a log is live while its try runs", async () => {
    // Goes on when it is told to, so that what is shown before is certain.
    const wait =
      'const t = setInterval(() => { if (fs.existsSync("suite/go")) { clearInterval(t); console.log("later"); } }, 50)';
    const steps = [nodeStep("slow", `console.log("begun"); ${wait}`)];
    const uri = await writePlan("suite/live.plan.json", { plan_id: "live", steps });
    await vscode.window.showTextDocument(uri);
    const ended = runToEnd(uri, "live");
    const editor = await until("the log shows the beginning", async () => {
      const run = await openLogOfLatest("slow");
      return run?.document.getText().includes("begun") === true ? run : undefined;
    });
    assert.equal(editor.document.getText(), "begun\n");
    await writeWorkspaceFile("suite/go", "");
    await ended;
    await until("the log shows the end", () => (editor.document.getText().includes("later") ? true : undefined));
  });

  it("a terminal is made when it is asked for, once for a step, and never takes the focus", async () => {
    const uri = await writePlan("suite/shown.plan.json", {
      plan_id: "shown",
      steps: [nodeStep("say", "console.log(1)")],
    });
    await vscode.window.showTextDocument(uri);
    const { folder } = await runToEnd(uri, "shown");
    const before = vscode.window.terminals.length;
    const row = { kind: "step", runId: folder.runId, stepId: "say" };
    await vscode.commands.executeCommand("planOrchestrator.showTerminal", row);
    await vscode.commands.executeCommand("planOrchestrator.showTerminal", row);
    await until("the terminal is there", () => (vscode.window.terminals.length > before ? true : undefined));
    assert.equal(vscode.window.terminals.length, before + 1);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });
});

async function goToFailedStep(address: RegExp): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand("planOrchestrator.goToFailedStepLog");
  return until(`the log ${address} is open`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.scheme === "plan-log" && address.test(editor.document.uri.path) ? editor : undefined;
  });
}

async function openLogOfLatest(stepId: string): Promise<vscode.TextEditor | undefined> {
  const run = runsOf("live")[0];
  if (run === undefined) {
    return undefined;
  }
  await vscode.commands.executeCommand("planOrchestrator.openStepLog", { kind: "step", runId: run.runId, stepId });
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.path.endsWith(`/${stepId}/1.log`) ? editor : undefined;
}

import assert from "node:assert/strict";
import * as vscode from "vscode";
import { isProcessAlive } from "../../engine/node/process/process-table.ts";
import { journalOf, nodeStep, runsOf, runToEnd, until, writePlan } from "./suite-workspace.ts";

describe("Running plans", () => {
  it("every command is registered", async () => {
    const extension = vscode.extensions.getExtension("plan-orchestrator.plan-orchestrator");
    await extension?.activate();
    const manifest = extension?.packageJSON as { contributes: { commands: { command: string }[] } } | undefined;
    const contributed = manifest?.contributes.commands ?? [];
    assert.notEqual(contributed.length, 0);
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributed.filter(({ command }) => !known.has(command)),
      [],
    );
  });

  it("a run steals no focus, opens no terminal, and ends as its steps did", async () => {
    const uri = await writePlan("suite/quiet.plan.json", {
      plan_id: "quiet",
      steps: [nodeStep("a", "console.log(1)")],
    });
    await vscode.window.showTextDocument(uri);
    const terminals = vscode.window.terminals.length;
    const { status } = await runToEnd(uri, "quiet");
    assert.equal(status, "succeeded");
    assert.equal(vscode.window.terminals.length, terminals);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });

  it("an unsaved plan is saved first, so what runs is what is seen", async () => {
    const uri = await writePlan("suite/unsaved.plan.json", { plan_id: "unsaved", steps: [nodeStep("old", "")] });
    const editor = await vscode.window.showTextDocument(uri);
    const at = editor.document.positionAt(editor.document.getText().indexOf("old"));
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 3)), "new"));
    assert.equal(editor.document.isDirty, true);
    const { folder } = await runToEnd(uri, "unsaved");
    assert.equal(editor.document.isDirty, false);
    const started = journalOf(folder).flatMap((event) => (event.type === "attempt_started" ? [event.step_id] : []));
    assert.deepEqual(started, ["new"]);
  });

  it("an invalid plan is refused and leaves nothing behind", async () => {
    const steps = [nodeStep("a", "", { depends_on: ["nobody"] })];
    const uri = await writePlan("suite/invalid.plan.json", { plan_id: "invalid", steps });
    const refused = vscode.commands.executeCommand("planOrchestrator.runCurrent", uri);
    // The command ends when its message is gone; until then it asks whether to show the problems.
    await until("the message could be dismissed", async () => {
      await vscode.commands.executeCommand("notifications.clearAll");
      const isOver = await Promise.race([refused.then(() => true), new Promise((resolve) => setTimeout(resolve, 200))]);
      return isOver === true ? true : undefined;
    });
    assert.deepEqual(runsOf("invalid"), []);
  });

  it("New Plan... writes a plan without problems and opens it", async () => {
    const made = vscode.commands.executeCommand("planOrchestrator.newPlan");
    // A person who takes the first offer and the suggested name.
    const editor = await until("the new plan is open", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith("/my.plan.json") === true ? active : undefined;
    });
    await made;
    assert.equal(editor.document.languageId, "plan-orchestrator");
    const { status } = await runToEnd(editor.document.uri, "my");
    assert.equal(status, "succeeded");
  });

  it("a canceled run stops its steps", async () => {
    const endless = nodeStep("endless", "setInterval(() => {}, 1000)", { kill_grace_sec: 1 });
    const uri = await writePlan("suite/endless.plan.json", { plan_id: "endless", steps: [endless] });
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand("planOrchestrator.runCurrent", uri);
    const folder = await until("the step runs", () =>
      runsOf("endless").find((run) => journalOf(run).some((event) => event.type === "attempt_spawned")),
    );
    await vscode.commands.executeCommand("planOrchestrator.cancelRun");
    const end = await until("the run is over", () => journalOf(folder).find((event) => event.type === "run_finished"));
    assert.equal(end.type === "run_finished" && end.status, "canceled");
    const spawned = journalOf(folder).flatMap((event) => (event.type === "attempt_spawned" ? [event] : []));
    assert.deepEqual(
      spawned.map(({ pid, start_time }) => isProcessAlive(pid, start_time)),
      [false],
    );
  });
});

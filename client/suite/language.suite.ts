import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until, writePlan, writeWorkspaceFile } from "./suite-workspace.ts";

const twoSteps = {
  plan_id: "words",
  steps: [
    { id: "build", command: "true" },
    { id: "test", command: "true", depends_on: ["biuld"] },
  ],
};

describe("Plans in the editor", () => {
  it("a file called *.plan.json is a plan, and a wrong step id is a problem in it", async () => {
    const uri = await writePlan("suite/words.plan.json", twoSteps);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, "plan-orchestrator");
    // VS Code asks for the problems of documents that have a tab.
    await vscode.window.showTextDocument(document);
    const problem = await until("the unknown step is reported", () =>
      vscode.languages.getDiagnostics(uri).find((diagnostic) => diagnostic.message.includes("biuld")),
    );
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(document.getText(problem.range), "biuld");
  });

  it("completion in depends_on offers the other steps", async () => {
    const uri = await writePlan("suite/complete.plan.json", twoSteps);
    const document = await vscode.workspace.openTextDocument(uri);
    const position = document.positionAt(document.getText().indexOf("biuld"));
    const labels = await until("completion has an answer", async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        uri,
        position,
      );
      const found = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(labels, ["build"]);
  });

  it("a step id leads to its step, and the step to where it is named; hovering tells about it", async () => {
    const steps = [
      { id: "build", command: "true" },
      { id: "test", command: "true", depends_on: ["build"], condition: "prev.build.exit_code == 0" },
    ];
    const uri = await writePlan("suite/names.plan.json", { plan_id: "names", steps });
    const document = await vscode.workspace.openTextDocument(uri);
    const text = document.getText();
    const defined = document.positionAt(text.indexOf('"build"') + 1);
    const named = document.positionAt(text.indexOf('"build"', text.indexOf("depends_on")) + 1);
    const ask = <T>(command: string, position: vscode.Position) =>
      until(`${command} has an answer`, async () => {
        const found = await vscode.commands.executeCommand<T[]>(command, uri, position);
        return found.length > 0 ? found : undefined;
      });

    const [definition] = await ask<vscode.Location | vscode.LocationLink>("vscode.executeDefinitionProvider", named);
    const target = definition && ("targetRange" in definition ? definition.targetRange : definition.range);
    assert.ok(target?.contains(defined), "the definition is the step");
    const references = await ask<vscode.Location>("vscode.executeReferenceProvider", defined);
    assert.deepEqual(
      references.map(({ range }) => document.getText(range)),
      ["build", "build", "build"],
      "the step itself, its dependent, and the condition",
    );
    const [hover] = await ask<vscode.Hover>("vscode.executeHoverProvider", named);
    const told = hover?.contents.map((content) => (typeof content === "string" ? content : content.value)).join("\n");
    assert.match(told ?? "", /Needed by `test`/);
  });

  it("other JSON becomes a plan only where a glob matches and it has the keys of one", async () => {
    const plan = await vscode.workspace.openTextDocument(await writePlan("suite/plans/deploy.json", twoSteps));
    const other = await vscode.workspace.openTextDocument(await writePlan("suite/plans/settings.json", { steps: [] }));
    const elsewhere = await vscode.workspace.openTextDocument(await writePlan("suite/elsewhere.json", twoSteps));
    await until("the language is switched", () =>
      vscode.workspace.textDocuments.find(
        ({ uri, languageId }) => uri.fsPath === plan.uri.fsPath && languageId === "plan-orchestrator",
      ),
    );
    assert.notEqual(other.languageId, "plan-orchestrator");
    assert.notEqual(elsewhere.languageId, "plan-orchestrator");
  });

  it("comments and trailing commas are no problems in a *.plan.jsonc", async () => {
    const text = '// by hand\n{ "plan_id": "c", "steps": [{ "id": "a", "command": "tru", },], "stepz": 1 }\n';
    const uri = await writeWorkspaceFile("suite/by-hand.plan.jsonc", text);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const problems = await until("the unknown key is reported", () => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      problems.map((problem) => text.slice(...offsets(text, problem.range))),
      ["stepz"],
    );
  });
});

function offsets(text: string, range: vscode.Range): [number, number] {
  const lineStart = (line: number) => text.split("\n").slice(0, line).join("\n").length + (line === 0 ? 0 : 1);
  return [lineStart(range.start.line) + range.start.character, lineStart(range.end.line) + range.end.character];
}

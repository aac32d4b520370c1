import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  logTargetOf,
  nodeStep,
  runDiagnostics,
  runToEnd,
  until,
  workspaceFolder,
  writePlan,
  writeWorkspaceFile,
} from "./suite-workspace.ts";

const problem_matcher = {
  fileLocation: "relative",
  pattern: { regexp: "^(.+):(\\d+):(\\d+): (.+)$", file: 1, line: 2, column: 3, message: 4 },
};
const quiet = { on_failure: "continue", problem_matcher };

function complaint(text: string): string {
  return `console.log("checking"); console.log("suite/checked.txt:2:3: ${text}"); process.exit(1)`;
}

describe("Problems of runs", () => {
  let checked: vscode.Uri;

  before(async () => {
    checked = await writeWorkspaceFile("suite/checked.txt", "one\ntwo words\n");
  });

  it("steps with the same matcher keep their problems apart, and a problem's code leads to the line of the log", async () => {
    const steps = [
      nodeStep("left", complaint("left is wrong"), quiet),
      nodeStep("right", complaint("right is wrong"), quiet),
    ];
    const uri = await writePlan("suite/checks.plan.json", { plan_id: "checks", steps });
    await runToEnd(uri, "checks");
    const found = await untilMessages(["left is wrong", "right is wrong"]);
    const [first] = found;
    assert.deepEqual(first?.range.start, new vscode.Position(1, 2));
    const target = first && logTargetOf(first);
    assert.match(target?.path ?? "", /\/checks-[^/]+\/left\/1\.log$/);
    assert.equal(target?.fragment, "L2");
  });

  it("a step that is clean now loses its problems, and only its own", async () => {
    const steps = [nodeStep("left", "", quiet), nodeStep("right", complaint("right is wrong"), quiet)];
    const uri = await writePlan("suite/checks.plan.json", { plan_id: "checks", steps });
    await runToEnd(uri, "checks");
    await untilMessages(["right is wrong"]);
  });

  it("the failed test of the sample workspace is a problem in its source, and its log tells more", async () => {
    const plan = vscode.Uri.joinPath(workspaceFolder().uri, "ci.plan.json");
    const { status } = await runToEnd(plan, "slugs-ci");
    assert.equal(status, "failed");
    const source = vscode.Uri.joinPath(workspaceFolder().uri, "src", "slug.test.ts");
    const problem = await until("the failed test is a problem", () => runDiagnostics(source)[0]);
    assert.match(problem.message, /^digits stay/);
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    const line = (await vscode.workspace.openTextDocument(source)).lineAt(problem.range.start.line).text;
    assert.match(line, /^test\("digits stay"/);

    const target = logTargetOf(problem);
    assert.ok(target !== undefined);
    const log = await vscode.workspace.openTextDocument(target.with({ fragment: "" }));
    const logLine = Number(target.fragment.slice(1)) - 1;
    assert.match(log.lineAt(logLine).text, /src\/slug\.test\.ts:15:1$/);
    assert.match(log.lineAt(logLine + 1).text, /digits stay/);
    assert.match(log.getText(), /release-2-0-notes/);
  });

  async function untilMessages(expected: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
    return until(`the problems are ${expected.join(", ")}`, () => {
      const found = runDiagnostics(checked).toSorted((one, other) => one.message.localeCompare(other.message));
      const isExpected = JSON.stringify(found.map(({ message }) => message)) === JSON.stringify(expected);
      return isExpected ? found : undefined;
    });
  }
});

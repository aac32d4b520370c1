import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../testing/fixture-attempt.ts";
import { findStateFolder, findWorkspace, workspaceProblem } from "./workspace.ts";

const root = temporaryFolder();
after(() => removeFolder(root));
for (const folder of [
  "repo/.git",
  "repo/a/b",
  "used/.plan-runs",
  "used/a",
  "worktree/a",
  "bare/a",
  "repo/inner/.plan-runs",
  "repo/inner/c",
]) {
  mkdirSync(join(root, folder), { recursive: true });
}
writeFileSync(join(root, "worktree/.git"), "gitdir: elsewhere\n");
symlinkSync(join(root, "repo/a"), join(root, "link"));

suite("the workspace", () => {
  function checkWorkspace(title: string, request: { cwd: string; option?: string }, expected: string) {
    test(title, () => {
      assert.equal(findWorkspace({ ...request, cwd: join(root, request.cwd) }), join(root, expected));
    });
  }
  checkWorkspace("is the folder that holds `.git`", { cwd: "repo" }, "repo");
  checkWorkspace("is the nearest ancestor that holds `.git`", { cwd: "repo/a/b" }, "repo");
  checkWorkspace("is the nearest ancestor that holds `.plan-runs`", { cwd: "used/a" }, "used");
  checkWorkspace("is the nearer of the two", { cwd: "repo/inner/c" }, "repo/inner");
  checkWorkspace("may be a worktree, where `.git` is a file", { cwd: "worktree/a" }, "worktree");
  checkWorkspace("is the current folder where nothing is marked", { cwd: "bare/a" }, "bare/a");
  checkWorkspace(
    "is what `--workspace` says, from the current folder",
    { cwd: "repo/a", option: "../../bare" },
    "bare",
  );
  checkWorkspace("is told without links", { cwd: "bare", option: "../link" }, "repo/a");
  checkWorkspace("is found from where a link leads", { cwd: "link" }, "repo");
  checkWorkspace("that does not exist keeps its name", { cwd: "bare", option: "none" }, "bare/none");

  test("has to be a folder", () => {
    assert.equal(workspaceProblem(root), undefined);
    assert.match(workspaceProblem(join(root, "none")) ?? "", /does not exist/);
    assert.match(workspaceProblem(join(root, "worktree/.git")) ?? "", /is not a folder/);
  });
});

suite("the state folder", () => {
  const workspace = resolve("/workspace");
  const cwd = resolve("/current");
  test("lies in the workspace", () => {
    assert.equal(findStateFolder({ environment: {}, workspace, cwd }), join(workspace, ".plan-runs"));
    assert.equal(
      findStateFolder({ environment: { PLAN_STATE_DIR: "" }, workspace, cwd }),
      join(workspace, ".plan-runs"),
    );
  });
  test("is what `PLAN_STATE_DIR` says", () => {
    assert.equal(findStateFolder({ environment: { PLAN_STATE_DIR: "runs" }, workspace, cwd }), join(cwd, "runs"));
  });
  test("is what `--state-dir` says before all else", () => {
    const environment = { PLAN_STATE_DIR: "/other" };
    assert.equal(findStateFolder({ option: "mine", environment, workspace, cwd }), join(cwd, "mine"));
  });
});

import assert from "node:assert/strict";
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createWorkspace } from "../testing/planctl-process.ts";

test("past runs are listed and shown, and their logs printed as they are", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("two.plan.json", {
    plan_id: "two",
    steps: [
      { id: "fails", command: "sh", args: ["-c", "printf 'a\\033[31mred\\033[0m\\n'; exit 7"] },
      { id: "later", command: "true", depends_on: ["fails"] },
      { id: "broken", command: "true", condition: "params.size() == 'x'" },
    ],
  });
  workspace.plan("ok.plan.json", { plan_id: "ok", steps: [{ id: "ok", command: "true" }] });
  assert.equal((await workspace.planctl("validate", plan)).exitCode, 2, "the condition is wrong on purpose");
  const good = workspace.plan("two.plan.json", {
    plan_id: "two",
    steps: [
      { id: "fails", command: "sh", args: ["-c", "printf 'a\\033[31mred\\033[0m\\n'; exit 7"] },
      { id: "later", command: "true", depends_on: ["fails"] },
    ],
  });
  assert.equal((await workspace.planctl("run", good)).exitCode, 1);
  const [runs, show, json, logs, never, unknown, noRun] = await Promise.all([
    workspace.planctl("runs"),
    workspace.planctl("show", "last"),
    workspace.planctl("show", "two-", "--json"),
    workspace.planctl("logs", "last", "fails"),
    workspace.planctl("logs", "last", "later"),
    workspace.planctl("logs", "last", "nothing"),
    workspace.planctl("show", "nothing"),
  ]);
  assert.match(runs.stdout, /^RUN +STATUS.*\ntwo-\S+ +failed/);
  assert.match(show.stdout, /later +canceled .*abort, because of fails/);
  const shown: { status: string; steps: { step_id: string; status: string }[] } = JSON.parse(json.stdout);
  assert.equal(shown.status, "failed");
  assert.deepEqual(
    shown.steps.map(({ step_id, status }) => [step_id, status]),
    [
      ["fails", "failed"],
      ["later", "canceled"],
    ],
  );
  assert.equal(logs.stdout, "a\u001b[31mred\u001b[0m\n");
  assert.match(never.stdout, /`later` never ran, it is canceled: the run was aborted, because of `fails`/);
  assert.equal(never.exitCode, 0);
  assert.equal(unknown.exitCode, 2);
  assert.match(unknown.stderr, /has no step `nothing`/);
  assert.equal(noRun.exitCode, 2);
  assert.match(noRun.stderr, /No run matches `nothing`/);
});

test("a damaged journal is told by name, and the other runs are still listed", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("ok.plan.json", { plan_id: "ok", steps: [{ id: "ok", command: "true" }] });
  assert.equal((await workspace.planctl("run", plan)).exitCode, 0);
  const [damaged = ""] = readdirSync(join(workspace.stateFolder, "runs"));
  assert.equal((await workspace.planctl("run", plan)).exitCode, 0);
  const journal = join(workspace.stateFolder, "runs", damaged, "journal.jsonl");
  const lines = readFileSync(journal, "utf8").split("\n");
  lines[1] = "rubbish";
  writeFileSync(journal, lines.join("\n"));
  appendFileSync(journal, "\n");
  assert.equal((await workspace.planctl("history", "rebuild")).exitCode, 0);
  const [runs, show, logs] = await Promise.all([
    workspace.planctl("runs"),
    workspace.planctl("show", damaged),
    workspace.planctl("logs", damaged),
  ]);
  assert.equal(runs.exitCode, 0);
  assert.match(runs.stdout, /succeeded/);
  assert.match(runs.stdout, /unreadable/);
  for (const end of [show, logs]) {
    assert.equal(end.exitCode, 2, end.stdout);
    assert.match(end.stderr, /journal\.jsonl` is damaged in line 2/);
  }
});

test("a damaged history.sqlite is made anew from the journals", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("ok.plan.json", { plan_id: "ok", steps: [{ id: "ok", command: "true" }] });
  assert.equal((await workspace.planctl("run", plan)).exitCode, 0);
  writeFileSync(join(workspace.stateFolder, "history.sqlite"), "this is no database");
  const runs = await workspace.planctl("runs");
  assert.equal(runs.exitCode, 0, runs.stderr);
  assert.match(runs.stdout, /ok-\S+ +succeeded/);
});

test("`validate --format json` has the published form", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan(
    "bad.plan.json",
    '{\n  "plan_id": "bad",\n  "steps": [{ "id": "ok", "command": "true", "depends_on": ["okk"] }]\n}\n',
  );
  const end = await workspace.planctl("validate", "--format", "json", plan);
  assert.equal(end.exitCode, 2);
  const [problem]: Record<string, unknown>[] = JSON.parse(end.stdout);
  assert.ok(problem);
  assert.deepEqual(Object.keys(problem), ["file", "code", "severity", "message", "range", "related", "fixes"]);
  assert.equal(problem["file"], plan);
  assert.equal(problem["severity"], "error");
  assert.deepEqual(problem["range"], { start: { line: 2, character: 61 }, end: { line: 2, character: 64 } });
});

test("`new` writes a template and never overwrites", async (context) => {
  const workspace = createWorkspace(context);
  const first = await workspace.planctl("new", "safe_merge");
  assert.equal(first.exitCode, 0, first.stderr);
  const again = await workspace.planctl("new", "safe_merge");
  assert.equal(again.exitCode, 2);
  assert.match(again.stderr, /exists already and is not overwritten/);
});

test("`graph` writes what depends on what, for people and for programs", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("graph.plan.json", {
    plan_id: "graph",
    steps: [
      { id: "a", command: "true", on_failure: "fallback_step", fallback_step: "b" },
      { id: "b", command: "true" },
      { id: "end", name: 'The "end"', command: "true", depends_on: ["a"] },
    ],
    finally: [{ id: "clean", command: "true" }],
  });
  const [waves, dot, mermaid, json] = await Promise.all(
    ["waves", "dot", "mermaid", "json"].map((format) => workspace.planctl("graph", plan, "--format", format)),
  );
  assert.equal(waves?.stdout, "Wave 1\n    a  (if it fails: b)\nWave 2\n    end  after a\nFinally\n    clean\n");
  assert.match(dot?.stdout ?? "", /"a" -> "end";[\s\S]*"a" -> "b" \[style=dashed|"a" -> "b" \[style=dashed/);
  assert.match(mermaid?.stdout ?? "", /s2\["end: The #quot;end#quot;"\]/);
  assert.deepEqual((JSON.parse(json?.stdout ?? "") as { waves: string[][] }).waves, [["a"], ["end"]]);
});

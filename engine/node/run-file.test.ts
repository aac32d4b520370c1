import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../testing/fixture-attempt.ts";
import { formatRunFile, pathInWorkspace, type RunFile, readRunFile } from "./run-file.ts";
import { demoRun } from "./testing/demo-run.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

function read(content: string): Partial<RunFile> {
  const path = join(folder, "run.json");
  writeFileSync(path, content);
  return readRunFile(path);
}

const whole: RunFile = {
  planPath: "plans/demo.plan.json",
  workspace: "/project",
  engineVersion: "1.2.3",
  params: new Map<string, string | number | boolean | null>([
    ["branch", "main"],
    ["count", 3],
    ["fast", true],
    ["key", null],
  ]),
  options: { maxConcurrency: 4, keepGoing: true, strict: true },
  problemMatchers: { mine: { pattern: "x" } },
  targets: ["build", "test"],
  environment: new Map([
    ["CI", "1"],
    ["__proto__", "odd"],
    ["TOKEN", null],
  ]),
  git: { head: "abc", branch: "main", changed: ["a b.txt"], moreChanged: 2 },
};

suite("run.json", () => {
  test("is read as it was written", () => {
    assert.deepEqual(read(formatRunFile(whole)), whole);
    assert.deepEqual(read(formatRunFile(demoRun.run)), demoRun.run);
  });

  test("tells a first commit that is missing, and a detached head", () => {
    const git = { head: undefined, branch: undefined, changed: [], moreChanged: 0 };
    assert.deepEqual(read(formatRunFile({ ...whole, git })).git, git);
  });

  test("names a secret without its value", () => {
    assert.match(formatRunFile(whole), /"TOKEN": null/);
  });

  test("of an older version lacks what that version did not know", () => {
    assert.deepEqual(read('{"plan_path":"a","params":{"x":1}}'), { planPath: "a", params: new Map([["x", 1]]) });
  });

  for (const content of [
    "",
    "null",
    "[]",
    "{",
    '"text"',
    '{"plan_path":1,"workspace":{},"engine_version":[],"params":[],"options":3,"git":"x","targets":{},"environment":7}',
  ]) {
    test(`that says ${content.slice(0, 40) || "nothing"} says nothing of the run`, () => {
      assert.deepEqual(read(content), {});
    });
  }

  test("gives only values of the right type", () => {
    const { params, environment, targets, git, options } = read(
      JSON.stringify({
        params: { a: 1, b: { c: 1 }, d: [2] },
        environment: { A: "x", B: 3, C: null },
        targets: ["build", 4],
        options: { max_concurrency: -1, keep_going: "yes" },
        git: { head: 3, changed: ["a", null], more_changed: -4 },
      }),
    );
    assert.deepEqual(params, new Map([["a", 1]]));
    assert.deepEqual(
      environment,
      new Map([
        ["A", "x"],
        ["C", null],
      ]),
    );
    assert.deepEqual(targets, ["build"]);
    assert.deepEqual(git, { head: undefined, branch: undefined, changed: ["a"], moreChanged: 0 });
    assert.deepEqual(options, { keepGoing: false, strict: false });
  });

  test("that is missing, a folder or far too large says nothing", () => {
    assert.deepEqual(readRunFile(join(folder, "none.json")), {});
    assert.deepEqual(readRunFile(folder), {});
    assert.deepEqual(read(JSON.stringify({ plan_path: "x".repeat(17 * 1024 * 1024) })), {});
  });
});

test("a plan is named from the workspace where it lies inside", () => {
  assert.equal(pathInWorkspace("/project", "/project/plans/a.json"), "plans/a.json");
  assert.equal(pathInWorkspace("/project", "/project/..a.json"), "..a.json");
  assert.equal(pathInWorkspace("/project", "/other/a.json"), "/other/a.json");
});

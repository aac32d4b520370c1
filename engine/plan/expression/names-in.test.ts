import assert from "node:assert/strict";
import { test } from "node:test";
import { namesIn } from "./names-in.ts";
import { parseExpression } from "./parse-expression.ts";

function checkNames(text: string, expected: readonly string[]): void {
  const names = namesIn(parseExpression(text));
  for (const { name, range } of names) {
    assert.equal(text.slice(range.start, range.end), name);
  }
  assert.deepEqual(
    names.map(({ kind, name }) => `${kind} ${name}`),
    expected,
  );
}

test("steps, params and resources are named after their roots", () => {
  checkNames("prev.build.status == 'success' && params.branch != resources.version", [
    "step build",
    "param branch",
    "resource version",
  ]);
});

test("a name in brackets is one too", () => {
  checkNames("prev['build'].status == params[\"branch\"]", ["step build", "param branch"]);
});

test("a resource of a step names both", () => {
  checkNames("has(prev.build.resources.version)", ["step build", "resource version"]);
  checkNames("prev.all(s, has(prev[s].resources.version))", ["resource version"]);
});

test("fields of other roots are none", () => {
  checkNames("env.build == run.id && globals.locks == []", []);
  checkNames("prev.resources.status == 'failed'", ["step resources"]);
});

test("a macro's variable hides the root of that name", () => {
  checkNames("[{'a': 1}].all(prev, prev.a == 1) && prev.a.recovered", ["step a"]);
});

test("broken texts still name what they name", () => {
  checkNames("prev.build. == 'x' && params. || prev.test", ["step build", "step test"]);
  checkNames("prev.build.status ==", ["step build"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { buildScope } from "./build-scope.ts";
import { completeExpression } from "./complete-expression.ts";
import { parseExpression } from "./parse-expression.ts";
import { type SamplePlace, sampleScopes } from "./testing/scopes.ts";

/** `^` is the cursor; the expected labels come first. */
function checkCompletion(marked: string, expected: readonly string[], place: SamplePlace = "step"): void {
  const [before = "", ...rest] = marked.split("^");
  const text = before + rest.join("");
  const completions = completeExpression(parseExpression(text), before.length, buildScope(sampleScopes[place]));
  assert.deepEqual(
    completions.slice(0, expected.length).map(({ label }) => label),
    expected,
  );
  if (expected.length === 0) {
    assert.deepEqual(completions, []);
  }
}

/** What accepting the first completion with that label makes of the text. */
function checkAccepted(marked: string, label: string, expected: string): void {
  const [before = "", ...rest] = marked.split("^");
  const text = before + rest.join("");
  const completions = completeExpression(parseExpression(text), before.length, buildScope(sampleScopes.step));
  const completion = completions.find((candidate) => candidate.label === label);
  assert.ok(completion, `${label} is offered`);
  const { start, end } = completion.replace;
  assert.equal(text.slice(0, start) + completion.label + text.slice(end), expected);
}

const ROOTS = ["prev", "env", "params", "globals", "resources", "run"];
const STATUSES = ["success", "failed", "skipped", "canceled", "unknown"];

test("an expression starts with a root", () => {
  checkCompletion("^", ROOTS);
  checkCompletion("pr^", ROOTS);
  checkCompletion("params.dry && ^", ROOTS);
  checkCompletion("has(^", ROOTS);
  checkCompletion("has(^)", ROOTS);
  checkCompletion("(^)", ROOTS);
});

test("a fallback is offered `failure`, `globals.env` only what it sees", () => {
  checkCompletion("^", [...ROOTS, "failure"], "fallback");
  checkCompletion("^", ["env", "params", "run", "has"], "globals-env");
});

test("`prev.` offers the steps that may be read, and no others", () => {
  checkCompletion("prev.^", ["build", "test", "lint", "all"]);
  checkCompletion("prev.^ == 'x' && env.", ["build", "test", "lint", "all"]);
  checkCompletion("prev['^']", ["build", "test", "lint"]);
});

test("a step offers its fields", () => {
  checkCompletion("prev.build.^", [
    "status",
    "verdict",
    "exit_code",
    "attempts",
    "duration_sec",
    "recovered",
    "resources",
  ]);
  checkCompletion("prev.build.resources.^", ["version"]);
  checkCompletion("prev.all(s, prev[s].^)", ["status", "verdict"]);
});

test("`run.status` is offered in `finally` only", () => {
  const everywhere = ["id", "attempt", "os", "arch", "workspace", "started_at"];
  checkCompletion("run.^", [...everywhere, "status"], "finally");
  checkCompletion("run.^", everywhere);
});

test("beside a status stand its values", () => {
  checkCompletion(
    "prev.build.status == ^",
    STATUSES.map((status) => `'${status}'`),
  );
  checkCompletion("prev.build.status == '^'", STATUSES);
  checkCompletion("prev.build.status == 'su^", STATUSES);
  checkCompletion("'^' != prev.build.status", STATUSES);
  checkCompletion("prev.build.status in ['success', '^']", STATUSES);
  checkCompletion("prev.all(s, prev[s].verdict == '^')", ["ok", "warn", "bad"]);
});

test("a text offers methods, a list macros", () => {
  checkCompletion("params.branch.^", ["size", "startsWith", "endsWith", "contains", "lowerAscii"]);
  checkCompletion("globals.locks.^", ["all", "exists", "exists_one"]);
});

test("inside a macro its variable comes first", () => {
  checkCompletion("prev.all(s, ^)", ["s", "prev"]);
  checkCompletion("globals.locks.exists(name, na^ == 'x')", ["name", "prev"]);
});

test("nothing is offered in a number, a comment or a text that is compared with nothing", () => {
  checkCompletion("12^", []);
  checkCompletion("params.dry // pre^", []);
  checkCompletion("'^'", []);
});

test("a completion replaces the word at the cursor, also behind it", () => {
  checkAccepted("prev.bu^xyz.status", "build", "prev.build.status");
  checkAccepted("pr^", "params", "params");
  checkAccepted("prev.build.status == 'su^'", "success", "prev.build.status == 'success'");
  checkAccepted("prev.build.status == ^ && params.dry", "'failed'", "prev.build.status == 'failed' && params.dry");
  checkAccepted("env.^", "CI", "env.CI");
});

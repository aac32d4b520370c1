import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlan } from "./read-plan.ts";
import { resolveParams } from "./resolve-params.ts";

const params = {
  branch: { pattern: "[a-z/]+" },
  level: { enum: ["low", "high"], default: "low" },
  count: { type: "integer", default: 3 },
  ratio: { type: "number", default: 0.5 },
  publish: { type: "boolean", default: false },
  token: { type: "integer", secret: true, default: 0 },
};

function resolve(given: Record<string, string>) {
  const text = JSON.stringify({ plan_id: "p", params, steps: [{ id: "a", command: "x" }] });
  const { plan } = readPlan(text);
  assert.ok(plan !== undefined);
  return resolveParams(plan, new Map(Object.entries(given)));
}

function checkProblem(given: Record<string, string>, code: string, message: string): void {
  assert.deepEqual(
    resolve(given).problems?.map((problem) => [problem.code, problem.message]),
    [[code, message]],
  );
}

test("given texts become values of the params' types, the others get their defaults", () => {
  const resolved = resolve({ branch: "main", count: "-12", ratio: "1e3", publish: "true" }).params;
  assert.deepEqual(Object.fromEntries(resolved ?? []), {
    branch: "main",
    level: "low",
    count: -12,
    ratio: 1000,
    publish: true,
    token: 0,
  });
});

test("each wrong value is told with what would be right", () => {
  checkProblem(
    {},
    "param-value.missing",
    "The param `branch` has no default: give it a value with `--param branch=…`.",
  );
  checkProblem(
    { branch: "a", brunch: "b" },
    "param-value.unknown",
    "The plan has no param `brunch`. Did you mean `branch`?",
  );
  checkProblem(
    { branch: "a", count: "1.5" },
    "param-value.wrong-type",
    "The param `count` is of type `integer`; `1.5` is not.",
  );
  checkProblem(
    { branch: "a", publish: "yes" },
    "param-value.wrong-type",
    "The param `publish` is of type `boolean`; `yes` is not.",
  );
  checkProblem(
    { branch: "a", level: "mid" },
    "param-value.not-in-enum",
    "The param `level` must be one of `low`, `high`.",
  );
  checkProblem({ branch: "A" }, "param-value.mismatch", "The value of the param `branch` does not match `[a-z/]+`.");
});

test("numbers are decimal: no blanks, hexadecimals, infinities or integers that would be rounded", () => {
  for (const count of ["", " 1", "0x10", "Infinity", "1_000", "9007199254740993", "one"]) {
    assert.equal(resolve({ branch: "a", count }).problems?.[0]?.code, "param-value.wrong-type", count);
  }
});

test("a secret value is in no message", () => {
  const [problem] = resolve({ branch: "a", token: "hunter2" }).problems ?? [];
  assert.equal(problem?.message, "The param `token` is of type `integer`; `***` is not.");
});

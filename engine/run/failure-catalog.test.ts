import assert from "node:assert/strict";
import { test } from "node:test";
import { type FailureCode, failureCatalog, failureOf } from "./failure-catalog.ts";

const examples: {
  readonly [Code in FailureCode]: { readonly says: string; readonly failure: ReturnType<typeof failureOf> };
} = {
  "run.expression-failed": {
    failure: failureOf("run.expression-failed", { field: "condition", why: "`1 / 0` divides by zero." }),
    says: "`condition` could not be evaluated. `1 / 0` divides by zero.",
  },
  "run.template-null": {
    failure: failureOf("run.template-null", { field: "args[0]", expression: "env.X" }),
    says: "`args[0]` could not be written out: `env.X` is null. Give it a value, or guard it with `!= null`.",
  },
  "run.not-started": {
    failure: failureOf("run.not-started", { why: "`tool` was not found on the PATH" }),
    says: "`tool` was not found on the PATH.",
  },
  "run.try-timed-out": {
    failure: failureOf("run.try-timed-out", { seconds: 5 }),
    says: "The try took longer than its `timeout_sec` of 5 s.",
  },
  "run.step-limit-reached": {
    failure: failureOf("run.step-limit-reached", { seconds: 60 }),
    says: "The step took longer than `max_step_duration_sec`, 60 s over all its tries.",
  },
  "run.lost": {
    failure: failureOf("run.lost", { evidence: "The engine died while try 1 ran" }),
    says: "The engine died while try 1 ran.",
  },
  "run.breaker-open": {
    failure: failureOf("run.breaker-open", { tool: "curl" }),
    says: "`curl` failed too often lately, so it was not started; its circuit breaker is open.",
  },
  "run.assert-failed": {
    failure: failureOf("run.assert-failed", { message: "`1 == 2` is false" }),
    says: "`1 == 2` is false.",
  },
  "run.up-to-date-unknown": {
    failure: failureOf("run.up-to-date-unknown", { why: "`**` matches more than 100,000 files" }),
    says: "Whether the step is up to date could not be told. `**` matches more than 100,000 files.",
  },
  "run.output-invalid": {
    failure: failureOf("run.output-invalid", { why: "Line 2 has no `=`" }),
    says: "The file named in `$PLAN_OUTPUT` could not be read. Line 2 has no `=`.",
  },
  "run.resource-missing": {
    failure: failureOf("run.resource-missing", { missing: ["tag", "sha"], published: ["tags"] }),
    says:
      "The step ended well but did not publish `tag`, `sha`, which it `provides`. " +
      "Append `tag=value` to the file named in `$PLAN_OUTPUT`; it published `tags`.",
  },
};

for (const [code, { failure, says }] of Object.entries(examples)) {
  test(`${code} says what happened and what to do`, () => {
    assert.equal(failure.message, says);
    assert.equal(failure.failureClass, failureCatalog[code as FailureCode].failureClass);
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlan } from "./read-plan.ts";

function checkProblems(document: object, expected: readonly string[]): void {
  assert.deepEqual(
    readPlan(JSON.stringify(document)).problems.map(({ code, message }) => `${code}: ${message}`),
    expected,
  );
}

const steps = [{ id: "a", command: "x" }];

test("a workstream with steps is a plan of its id", () => {
  const { plan, problems } = readPlan(JSON.stringify({ workstream_id: "ws-1", tasks: ["a"], own: 1, steps }));
  assert.deepEqual(problems, []);
  assert.equal(plan?.planId, "ws-1");
  assert.equal(plan.steps.length, 1);
});

test("one without steps is valid, and says that there is nothing to run", () => {
  const { plan, problems } = readPlan(JSON.stringify({ workstream_id: "any id at all" }));
  assert.equal(plan, undefined);
  assert.deepEqual(
    problems.map(({ severity, code }) => `${severity} ${code}`),
    ["info workstream.no-steps"],
  );
});

test("what it shares with a plan is checked as there", () => {
  checkProblems({ workstream_id: "ws", steps: [{ id: "a", command: "x", depends_on: ["missing"] }] }, [
    "plan.unknown-step: There is no step `missing`.",
  ]);
  checkProblems({ workstream_id: "ws", globals: { max_concurency: 1 }, steps }, [
    "schema.unknown-key: `max_concurency` is no key of `globals`. Did you mean `max_concurrency`?",
  ]);
  checkProblems({ workstream_id: "ws", tasks: [1], steps }, [
    "schema.wrong-type: An entry of `tasks` must be a text or an object, not a number.",
  ]);
  checkProblems({ workstream_id: "w s", steps }, [
    "schema.bad-name: `w s` can't be used as `workstream_id`: use letters, digits, `.`, `_` and `-`, beginning with a letter or digit, at most 64 characters.",
  ]);
});

test("a plan stays a plan", () => {
  checkProblems({ plan_id: "p", workstream_id: "ws", steps }, [
    "schema.unknown-key: `workstream_id` is no key of a plan. Keys of your own begin with `x-`.",
  ]);
});

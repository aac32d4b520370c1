import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlan } from "../engine/plan/read-plan.ts";
import { describeDuration, worstCaseSec } from "./worst-case-time.ts";

function checkWorstCase(step: string, globals: string, expected: number) {
  const { plan, problems } = readPlan(
    `{"plan_id":"p","globals":{${globals}},"steps":[{"id":"a","command":"x",${step}}]}`,
  );
  const [first] = plan?.steps ?? [];
  assert.ok(plan && first, problems.map(({ message }) => message).join(" "));
  assert.equal(worstCaseSec(first), expected);
}

test("one try takes its timeout", () => checkWorstCase('"timeout_sec": 60', "", 60));

test("tries add up, with the delays between them", () => {
  checkWorstCase(
    '"timeout_sec": 60, "retries": {"max": 2, "delay_sec": 10, "backoff_factor": 3}',
    "",
    60 * 3 + 10 + 30,
  );
});

test("a delay grows to its limit only", () => {
  const retries = '"retries": {"max": 3, "delay_sec": 10, "backoff_factor": 10, "max_delay_sec": 50}';
  checkWorstCase(`"timeout_sec": 1, ${retries}`, "", 4 + 10 + 50 + 50);
});

test("the hard limit of a step cuts the sum", () => {
  checkWorstCase('"timeout_sec": 60, "retries": 9', '"max_step_duration_sec": 100', 100);
});

test("durations are told in hours, minutes and seconds", () => {
  assert.equal(describeDuration(5400), "1 h 30 min");
  assert.equal(describeDuration(61), "1 min 1 s");
  assert.equal(describeDuration(0.5), "0.5 s");
  assert.equal(describeDuration(0), "0 s");
});

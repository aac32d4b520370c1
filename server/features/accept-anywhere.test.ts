// Whatever is offered anywhere in a valid plan leaves a valid plan when it is accepted.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { hasErrors } from "../../engine/plan/problem.ts";
import { readPlan } from "../../engine/plan/read-plan.ts";
import { accept, fullWiring, openFixture } from "../testing/plan-fixture.ts";
import { complete } from "./completion.ts";

const folder = new URL("../../test-fixtures/plans/valid/", import.meta.url);
const templates = new URL("../../engine/templates/", import.meta.url);

/** A plan in which every kind of place is there once, small enough to try everything at every letter. */
const dense = `{
  "plan_id": "dense", // The name.
  "params": { "branch": { "default": "main" }, "level": { "type": "integer" } },
  "globals": { "env": { "npm_config_foo-bar": "1", "IT'S": "\${{ params.branch }}", "in": "x" }, "locks": ["one"] },
  "steps": [
    { "id": "build", "command": "make", "args": ["all"], "provides": ["binary"], "timeout_sec": 5 },
    {
      "id": "test",
      "step_def": { "type": "shell", "script": "t \${{ resources.binary }}" },
      "depends_on": ["build"],
      "consumes": ["binary"],
      "condition": "prev.build.status == \\"success\\" && env['IT\\\\'S'] != null && params.level > 1",
      "on_failure": "fallback_step", "fallback_step": "alt",
      "retries": { "max": 2, "on": ["timeout"] }
    },
    { "id": "alt", "command": "echo" },
    { "id": "spare", "step_def": { "type": "file", "action": "mkdir", "to": "out" }, "on_failure": "continue" }
  ],
  "finally": [{ "id": "say", "command": "echo", "args": ["\${{ run.status }}"], "problem_matcher": "$tsc" }]
}
`;

interface Wrong {
  readonly at: string;
  readonly label: string;
  readonly text: string;
  readonly problems: readonly string[];
}

async function acceptEverything(text: string, step: number): Promise<{ accepted: number; wrong: Wrong[] }> {
  const document = openFixture(text);
  assert.equal(hasErrors(document.problems), false, "the plan is valid to begin with");
  const wrong: Wrong[] = [];
  const seen = new Set<string>();
  for (let offset = 0; offset <= text.length; offset += step) {
    const request = { offset, trigger: undefined };
    for (const item of await complete(document, request, fullWiring)) {
      const result = accept({ document, offset }, item);
      if (seen.has(result)) {
        continue;
      }
      seen.add(result);
      const errors = readPlan(result).problems.filter(({ severity }) => severity === "error");
      if (errors.length > 0) {
        const around = `${text.slice(Math.max(0, offset - 40), offset)}‸${text.slice(offset, offset + 20)}`;
        wrong.push({
          at: around,
          label: item.label,
          text: result.slice(Math.max(0, offset - 40), offset + 80),
          problems: errors.map(({ code, message }) => `${code}: ${message}`),
        });
      }
    }
  }
  return { accepted: seen.size, wrong };
}

function report(wrong: readonly Wrong[]): string {
  return wrong
    .slice(0, 25)
    .map(({ at, label, text, problems }) => `${at}\n  ${label} → ${text}\n  ${problems.join("\n  ")}`)
    .join("\n\n");
}

test("a dense plan stays valid whatever is accepted at whatever letter", async () => {
  const { accepted, wrong } = await acceptEverything(dense, 1);
  assert.ok(accepted > 1_000, `${accepted} different texts were tried`);
  assert.equal(wrong.length, 0, `${wrong.length} of ${accepted}\n${report(wrong)}`);
});

/** What stands above a step is what it waits for, unless it says otherwise. */
const sequence = `{
  "plan_id": "sequence", "order": "sequence", "default_targets": ["pack"],
  "steps": [
    { "id": "fetch", "command": "git", "provides": ["sources"] },
    { "id": "build", "step_def": { "type": "shell", "script": ["make", "echo \${{ prev.fetch.status }}"] }, "consumes": ["sources"] },
    { "id": "lint", "command": "lint", "depends_on": [] },
    { "id": "pack", "command": "pack", "condition": "prev.lint.status == 'success'" }
  ],
  "finally": [{ "id": "say", "command": "echo" }, { "id": "clean", "command": "rm" }]
}
`;

test("a sequence stays valid whatever is accepted at whatever letter", async () => {
  const { wrong } = await acceptEverything(sequence, 1);
  assert.equal(wrong.length, 0, `${wrong.length}\n${report(wrong)}`);
});

/** Completion speaks the plan's language only; the keys that a workstream has besides are not known to it yet. */
const plans = readdirSync(folder).filter((name) => name !== "workstream.json");

for (const name of plans) {
  test(`${name} stays valid whatever is accepted`, async () => {
    const { wrong } = await acceptEverything(readFileSync(new URL(name, folder), "utf8"), 11);
    assert.equal(wrong.length, 0, `${wrong.length}\n${report(wrong)}`);
  });
}

test("a shipped plan stays valid whatever is accepted", async () => {
  const text = readFileSync(new URL("safe_merge_plan.json", templates), "utf8");
  const { wrong } = await acceptEverything(text, 17);
  assert.equal(wrong.length, 0, `${wrong.length}\n${report(wrong)}`);
});

// Whatever a run records is what `schemas/journal.schema.json` says, from which the types are made.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv } from "ajv";
import { toJournalLine } from "../testing/journal-line.ts";
import { runScenario, type Scenario } from "../testing/run-scenario.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/journal.schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ discriminator: true, allowUnionTypes: true }).compile(schema);

const circuitBreaker = { failureThreshold: 1, windowSec: 9, resetTimeoutSec: 9 };

/** One of each kind of event a run can record by itself, with and without its optional parts. */
const scenarios: readonly Scenario[] = [
  { plan: "a retries 1 provides x; b consumes x", tries: { a: "exit 1, ok publishes x=1" } },
  { plan: "a else f; f; b after a; c if 1/0==1 continue", tries: { a: "spawn" } },
  { plan: "a; b after a // z", tries: { a: "signal SIGSEGV" } },
  { plan: "a timeout 3 else f; f", tries: { a: "hangs", f: "hangs" }, cancels: ["5", "6"] },
  { plan: "a skip_dependents optional; b after a", tries: { a: "bad-output" }, context: { strict: true } },
  { plan: "a locks x outputs y; b; c", context: { maxConcurrency: 1 }, world: { lockedMs: () => 9 } },
  { plan: "a", tries: { a: "lost" } },
  { plan: "a idempotent", tries: { a: "lost, ok in 9" } },
  { plan: "a retries 3 tool x", tries: { a: "spawn, ok" }, globals: { circuitBreaker } },
  {
    plan: "a",
    world: {
      orders: [
        { atMs: 1, type: "pause" },
        { atMs: 2, type: "continue" },
      ],
    },
  },
];

test("every event of a run is valid", () => {
  const kinds = new Set<string>();
  for (const scenario of scenarios) {
    for (const event of runScenario(scenario).events) {
      kinds.add(event.type);
      const line = JSON.parse(JSON.stringify(toJournalLine(event)));
      assert.ok(validate(line), `${JSON.stringify(line)}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
    }
  }
  const described = Object.keys(schema.definitions).filter((name) => schema.definitions[name].type === "object");
  const untried = described.filter((kind) => !kinds.has(kind));
  const notByThemselves = ["run_queued", "run_resumed", "step_ready", "approval_decided", "step_resolved"];
  assert.deepEqual(untried, notByThemselves, "the scenarios record every other kind");
});

test("what no event says is refused", () => {
  const base = { seq: 1, at: "2026-01-01T00:00:00.000Z", type: "run_aborted" };
  assert.ok(!validate({ ...base }));
  assert.ok(!validate({ ...base, caused_by: "a", more: 1 }));
  assert.ok(!validate({ ...base, caused_by: "a", type: "unheard_of" }));
  assert.ok(validate({ ...base, caused_by: "a" }));
});

test("every property of every event is described", () => {
  for (const [name, definition] of Object.entries<Record<string, unknown>>(schema.definitions)) {
    assert.equal(typeof definition["description"], "string", name);
    for (const [property, described] of Object.entries<Record<string, unknown>>(
      (definition["properties"] ?? {}) as never,
    )) {
      assert.ok(typeof described["description"] === "string" || "$ref" in described, `${name}.${property}`);
    }
  }
});

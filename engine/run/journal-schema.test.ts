// The tie between `run-event.ts`, written by hand, and `schemas/journal.schema.json`: whatever a run records is described.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv } from "ajv";
import { toJournalLine } from "../testing/journal-line.ts";
import { runScenario, type Scenario } from "../testing/run-scenario.ts";
import type { JournalEvent } from "./journal-event.generated.ts";
import type { RunEvent } from "./run-event.ts";

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;
type OnDisk<Event> = Event extends RunEvent ? Event & { readonly seq: number; readonly at: string } : never;

/** What the compiler can see of the tie: each side's events are events of the other. */
const toDescribed = (event: OnDisk<RunEvent>): DeepReadonly<JournalEvent> => event;
const fromDescribed = (event: DeepReadonly<JournalEvent>): OnDisk<RunEvent> => event;

const schema = JSON.parse(readFileSync(new URL("../../schemas/journal.schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** One of each kind of event a run can record by itself, with and without its optional parts. */
const scenarios: readonly Scenario[] = [
  { plan: "a retries 1 provides x; b consumes x", tries: { a: "exit 1, ok publishes x=1" } },
  { plan: "a else f; f; b after a; c if 1/0==1 continue", tries: { a: "spawn" } },
  { plan: "a; b after a // z", tries: { a: "signal SIGSEGV" } },
  { plan: "a timeout 3 else f; f", tries: { a: "hangs", f: "hangs" }, cancels: ["5", "6"] },
  { plan: "a skip_dependents optional; b after a", tries: { a: "bad-output" }, context: { strict: true } },
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
  assert.deepEqual(untried, ["run_queued"], "the scenarios record every other kind");
});

test("a queued run is valid too, and the types of both sides are one", () => {
  const at = "2026-01-01T00:00:00.000Z";
  const queued = { seq: 1, at, type: "run_queued", run_id: "r", plan_id: "p", locks: ["x"] } as const;
  assert.ok(validate(fromDescribed(toDescribed(queued))));
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

// Places of a plan, and what a run has there, for the tests of expressions; imported by tests only.
import { emptyStepScope } from "../../step-scope.ts";
import type { ScopeInput } from "../scope-input.ts";
import type { RecordValue, Value } from "../value.ts";

/** `release` depends on `build` (which published `version`), `test` and `lint` (skipped, so `notes` is absent). */
const releaseScope: ScopeInput = {
  ...emptyStepScope,
  readableSteps: new Map([
    ["build", ["version"]],
    ["test", []],
    ["lint", ["notes"]],
  ]),
  unreadableSteps: new Map([
    ["docs", "unrelated"],
    ["publish", "later"],
    ["release", "self"],
  ]),
  params: new Map([
    ["branch", "string"],
    ["count", "integer"],
    ["ratio", "number"],
    ["dry", "boolean"],
  ]),
  consumes: ["version", "notes"],
  declaredEnv: ["CI"],
  absentable: { consumes: new Set(["notes"]), steps: new Set(["lint"]) },
};

export const sampleScopes = {
  step: releaseScope,
  finally: { ...releaseScope, inFinally: true },
  fallback: { ...releaseScope, inFallback: true },
  "globals-env": { ...releaseScope, place: "globals-env" },
} as const satisfies Readonly<Record<string, ScopeInput>>;

export type SamplePlace = keyof typeof sampleScopes;

export const sampleRoots: RecordValue = record({
  prev: record({
    build: step({ resources: record({ version: "1.2" }) }),
    test: step({ status: "failed", verdict: "warn", exit_code: 1, attempts: 3 }),
    lint: step({ status: "skipped", exit_code: null, attempts: 0, duration_sec: 0 }),
  }),
  env: record({ CI: "true", EMPTY: "" }),
  params: record({ branch: "feature/x", count: 3, ratio: 0.5, dry: false }),
  resources: record({ version: "1.2" }),
  run: record({
    id: "demo-1",
    attempt: 1,
    status: "failed",
    os: "linux",
    arch: "x64",
    workspace: "/project",
    started_at: "2026-11-25T06:00:00.000Z",
  }),
  failure: record({ step: "test", class: "exit", exit_code: 1 }),
  globals: record({
    max_concurrency: 2,
    default_timeout_sec: 1800,
    max_step_duration_sec: null,
    env: record({ CI: "true" }),
    default_retries: 0,
    default_on_failure: "abort",
    on_abort: "finish",
    circuit_breaker: record({ failure_threshold: 5, window_sec: 300, reset_timeout_sec: 60 }),
    durability: "process",
    locks: ["main"],
    secrets: [],
  }),
});

export function record(fields: Readonly<Record<string, Value>>): RecordValue {
  return new Map(Object.entries(fields));
}

function step(different: Readonly<Record<string, Value>>): RecordValue {
  return record({
    status: "success",
    verdict: "ok",
    exit_code: 0,
    attempts: 1,
    duration_sec: 2.5,
    recovered: false,
    resources: record({}),
    ...different,
  });
}

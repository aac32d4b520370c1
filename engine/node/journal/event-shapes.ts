// What each line of a journal must look like. A journal may come from a later version, from a disk that lost bits, or
// from someone hostile, so an event is rebuilt from the fields named here and from nothing else.

import type { FailureClass } from "../../plan/plan.ts";
import type { RunEvent } from "../../run/run-event.ts";
import type { RunReason, RunStatus, StepReason, StepStatus, Verdict, WaitReason } from "../../run/status.ts";

type FieldCheck = (value: unknown) => boolean;
interface Field {
  readonly check: FieldCheck;
  /** Completes “`exit_code` must be …”. */
  readonly expected: string;
  readonly isOptional: boolean;
}

type EventOf<T extends RunEvent["type"]> = Extract<RunEvent, { readonly type: T }>;
type Shapes = { readonly [T in RunEvent["type"]]: { readonly [K in keyof Omit<Required<EventOf<T>>, "type">]: Field } };

const stepStatuses = {
  success: true,
  failed: true,
  skipped: true,
  canceled: true,
  unknown: true,
} satisfies Record<Exclude<StepStatus, "pending" | "running">, true>;
const attemptStatuses = { success: true, failed: true, canceled: true };
const runStatuses = {
  succeeded: true,
  failed: true,
  quarantined: true,
  canceled: true,
} satisfies Record<Exclude<RunStatus, "pending" | "running">, true>;
const verdicts = { ok: true, warn: true, bad: true } satisfies Record<Verdict, true>;
const runReasons = { aborted: true, step_failed: true, canceled: true } satisfies Record<RunReason, true>;
const waitReasons = {
  dependencies: true,
  slot: true,
  lock: true,
  backoff: true,
  approval: true,
  breaker: true,
  paused: true,
  fallback: true,
} satisfies Record<WaitReason, true>;
const failureClasses = {
  exit: true,
  signal: true,
  timeout: true,
  spawn: true,
  http: true,
  file: true,
  assert: true,
  plan: true,
  denied: true,
  lost: true,
  breaker_open: true,
  config: true,
  canceled: true,
} satisfies Record<FailureClass, true>;
const stepReasons = {
  ...failureClasses,
  cached: true,
  condition: true,
  skip_if: true,
  upstream: true,
  not_needed: true,
  abort: true,
  cancel: true,
} satisfies Record<StepReason, true>;

const text = field((value) => typeof value === "string", "a text");
const flag = field((value) => typeof value === "boolean", "true or false");
const name = field((value) => typeof value === "string" && /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(value), "a step id");
const names = field((value) => Array.isArray(value) && value.every(name.check), "a list of names");
const runId = field((value) => typeof value === "string" && /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(value), "an id");
const seconds = field((value) => typeof value === "number" && value >= 0, "a number that is not negative");
const count = field((value) => isCount(value, 0), "a whole number that is not negative");
const ordinal = field((value) => isCount(value, 1), "a whole number from 1");
const integer = field((value) => Number.isSafeInteger(value), "a whole number");

const shapes: Shapes = {
  run_queued: { run_id: runId, plan_id: runId, locks: names },
  run_started: {
    run_id: runId,
    plan_id: runId,
    attempt: ordinal,
    max_concurrency: ordinal,
    keep_going: flag,
    engine_version: text,
  },
  step_waiting: {
    step_id: name,
    for: oneOf(waitReasons),
    failure_class: optional(oneOf(failureClasses)),
    message: optional(text),
  },
  attempt_started: { step_id: name, attempt: ordinal },
  attempt_spawned: { step_id: name, attempt: ordinal, pid: ordinal, start_time: text },
  attempt_finished: {
    step_id: name,
    attempt: ordinal,
    status: oneOf(attemptStatuses),
    failure_class: orNull(oneOf(failureClasses)),
    exit_code: orNull(integer),
    signal: orNull(text),
    message: optional(text),
  },
  resource_published: { step_id: name, name, value: text },
  retry_scheduled: { step_id: name, attempt: ordinal, delay_sec: seconds },
  retry_due: { step_id: name, attempt: ordinal },
  step_finished: {
    step_id: name,
    status: oneOf(stepStatuses),
    reason: orNull(oneOf(stepReasons)),
    verdict: oneOf(verdicts),
    caused_by: orNull(name),
    recovered_by: orNull(name),
    message: optional(text),
  },
  cancel_requested: { now: flag, count: ordinal },
  run_aborted: { caused_by: name },
  run_finished: {
    status: oneOf(runStatuses),
    reason: orNull(oneOf(runReasons)),
    warnings: count,
    exit_code: count,
  },
};

/** Looked up as a map, so that no event can be called `constructor`. */
const fieldsByType: ReadonlyMap<string, readonly (readonly [string, Field])[]> = new Map(
  Object.entries(shapes).map(([type, fields]) => [type, Object.entries(fields)]),
);

export type CheckedEvent =
  | { readonly ok: true; readonly event: RunEvent }
  | { readonly ok: false; readonly why: string };

/** The event in this line's object, or why it is none. */
export function checkEvent(line: Readonly<Record<string, unknown>>): CheckedEvent {
  const type = line["type"];
  const fields = typeof type === "string" ? fieldsByType.get(type) : undefined;
  if (fields === undefined) {
    return {
      ok: false,
      why: `the event type ${JSON.stringify(type) ?? "(none)"} is not known; a later version may have written it`,
    };
  }
  const event: Record<string, unknown> = { type };
  for (const [key, { check, expected, isOptional }] of fields) {
    const value = Object.hasOwn(line, key) ? line[key] : undefined;
    if (value === undefined && isOptional) {
      continue;
    }
    if (!check(value)) {
      return { ok: false, why: `\`${key}\` of \`${type}\` must be ${expected}` };
    }
    event[key] = value;
  }
  // Every field that the type demands has been checked above, by a table that the type system keeps complete.
  return { ok: true, event: event as unknown as RunEvent };
}

function field(check: FieldCheck, expected: string): Field {
  return { check, expected, isOptional: false };
}

function optional(inner: Field): Field {
  return { ...inner, isOptional: true };
}

function orNull(inner: Field): Field {
  return field((value) => value === null || inner.check(value), `${inner.expected} or null`);
}

function oneOf(words: Readonly<Record<string, true | boolean>>): Field {
  const check = (value: unknown) => typeof value === "string" && Object.hasOwn(words, value);
  return field(check, `one of ${Object.keys(words).join(", ")}`);
}

function isCount(value: unknown, least: number): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= least;
}

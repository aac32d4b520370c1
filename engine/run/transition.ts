// Decides what a run does about one input. Each handler turns the input into the events it causes; `settle` then goes on
// until nothing more follows. What follows is found in the state alone, so a run goes on from any line of its journal.

import { type Decision, type DecisionDraft, draftDecision, emit, lookAtAll } from "./decision-draft.ts";
import { createSeededRandom } from "./draw-numbers.ts";
import { endAttempt } from "./end-attempt.ts";
import { failStep } from "./fail-step.ts";
import { failureOf } from "./failure-catalog.ts";
import { finishStep } from "./finish-step.ts";
import { fireTimers } from "./fire-timers.ts";
import type { RunContext } from "./run-context.ts";
import { indexOf } from "./run-graph.ts";
import type { ResumeInput, RunInput, UntimedInput } from "./run-input.ts";
import { type RunState, stepState, stepStateById } from "./run-state.ts";
import { finishedNow, settle } from "./settle.ts";
import type { TransitionRules } from "./transition-rules.ts";

export function transition(rules: TransitionRules, state: RunState, input: RunInput): Decision {
  const draft = draftDecision(state, input, randomOf(input));
  // What arrives after the end (a late timer, one more Ctrl+C) changes nothing.
  if (state.phase !== "finished" || input.type === "resume") {
    handleInput(rules, draft, input);
    goOn(rules, draft);
  }
  return { state: draft.state, events: draft.events, effects: draft.effects };
}

/** What follows from a state that was cut off in the middle of a decision; nothing, where it was not. */
export function continueRun(rules: TransitionRules, state: RunState, time: RunInput & { type: "time" }): Decision {
  const draft = draftDecision(state, time, randomOf(time));
  lookAtAll(draft);
  goOn(rules, draft);
  return { state: draft.state, events: draft.events, effects: draft.effects };
}

function goOn(rules: TransitionRules, draft: DecisionDraft): void {
  if (draft.state.phase === "running") {
    settle(rules, draft);
  }
  if (draft.state.phase === "pending" && draft.state.cancelCount > 0) {
    // Nothing has started, `finally` included: it would clean up after steps that never were.
    emit(draft, finishedNow(rules, draft));
  }
}

/** The first number drawn is the input's own. */
function randomOf(input: RunInput): () => number {
  const seed = input.type === "attempt-ended" || input.type === "resume" ? input.random : undefined;
  if (seed === undefined) {
    return createSeededRandom(input.elapsedMs);
  }
  const more = createSeededRandom(Math.floor(seed * 2 ** 32));
  let isFirst = true;
  return () => {
    const drawn = isFirst ? seed : more();
    isFirst = false;
    return drawn;
  };
}

function handleInput(rules: TransitionRules, draft: DecisionDraft, input: UntimedInput): void {
  const { context } = rules;
  switch (input.type) {
    case "queue":
      emit(draft, {
        type: "run_queued",
        run_id: context.runId,
        plan_id: context.plan.planId,
        locks: input.locks,
      });
      break;
    case "start":
      startRun(draft, context, input);
      break;
    case "resume":
      resumeRun(draft, context, input);
      break;
    case "attempt-spawned":
      if (isCurrentAttempt(draft.state, input)) {
        const { stepId, attempt, pid, startTime } = input;
        emit(draft, { type: "attempt_spawned", step_id: stepId, attempt, pid, start_time: startTime });
      }
      break;
    case "attempt-ended":
      attemptEnded(draft, input);
      break;
    case "time":
      fireTimers(draft);
      break;
    case "cancel":
      cancel(draft, input);
      break;
    case "pause":
      if (draft.state.phase === "running" && !draft.state.isPaused) {
        emit(draft, { type: "run_paused" });
      }
      break;
    case "continue":
      if (draft.state.isPaused) {
        emit(draft, { type: "run_continued" });
      }
      break;
    case "locks-busy":
    case "locks-acquired":
      lockNews(draft, input);
      break;
    case "up-to-date-checked":
      upToDateChecked(draft, input);
      break;
  }
}

function startRun(draft: DecisionDraft, context: RunContext, input: UntimedInput & { type: "start" }): void {
  if (draft.state.phase !== "pending") {
    throw new Error("A run starts once.");
  }
  const { breakers = [] } = input;
  const { runId, plan, targets, facts, maxConcurrency, keepGoing, engineVersion } = context;
  emit(draft, {
    type: "run_started",
    run_id: runId,
    plan_id: plan.planId,
    attempt: 1,
    max_concurrency: maxConcurrency,
    keep_going: keepGoing,
    engine_version: engineVersion,
    ...(targets === undefined ? {} : { targets }),
    started_at: input.startedAt,
    os: facts.os,
    arch: facts.arch,
    workspace: facts.workspace,
    ...(breakers.length === 0 ? {} : { breakers }),
  });
}

function resumeRun(draft: DecisionDraft, context: RunContext, input: ResumeInput): void {
  if (draft.state.phase === "pending") {
    throw new Error("A run that has not started can't be resumed.");
  }
  const { breakers = [], how, reset, lost, withNewPlan } = input;
  emit(draft, {
    type: "run_resumed",
    attempt: draft.state.attempt + 1,
    how,
    reset,
    max_concurrency: context.maxConcurrency,
    keep_going: context.keepGoing,
    engine_version: context.engineVersion,
    ...(withNewPlan === true ? { with_new_plan: true } : {}),
    ...(breakers.length === 0 ? {} : { breakers }),
  });
  for (const { stepId, end } of lost) {
    const step = stepStateById(draft.state, stepId);
    if (step.phase === "attempting") {
      const { wasStopped } = end;
      const canceled = { kind: "ended", exitCode: null, signal: null, stoppedFor: "cancel" } as const;
      const isCanceled = how === "cancel" && wasStopped;
      const attempt = step.record.count;
      endAttempt(draft, { stepId, attempt, end: isCanceled ? canceled : end, published: new Map() });
    }
  }
  if (how === "cancel") {
    emit(draft, { type: "cancel_requested", now: false, count: 1 });
  }
}

function isCurrentAttempt(state: RunState, { stepId, attempt }: { stepId: string; attempt: number }): boolean {
  const step = stepStateById(state, stepId);
  return step.phase === "attempting" && step.record.count === attempt;
}

function attemptEnded(draft: DecisionDraft, input: UntimedInput & { type: "attempt-ended" }): void {
  const { stepId, attempt, end } = input;
  if (isCurrentAttempt(draft.state, input)) {
    endAttempt(draft, input);
    return;
  }
  if (attempt > stepStateById(draft.state, stepId).record.count) {
    throw new Error(`Try ${attempt} of \`${stepId}\` ended, but it does not run.`);
  }
  // It was given up for lost; what it says now comes too late.
  const { exitCode, signal } = end.kind === "ended" ? end : { exitCode: null, signal: null };
  emit(draft, { type: "attempt_reported_late", step_id: stepId, attempt, exit_code: exitCode, signal });
}

function cancel(draft: DecisionDraft, { now, stepId }: UntimedInput & { type: "cancel" }): void {
  const weight = now ? 2 : 1;
  if (stepId === undefined) {
    const count = draft.state.cancelCount + weight;
    emit(draft, { type: "cancel_requested", now: count >= 2, count });
    return;
  }
  if (draft.state.phase !== "running" || !draft.state.graph.indexById.has(stepId)) {
    return;
  }
  const step = stepStateById(draft.state, stepId);
  if (step.phase !== "finished") {
    const count = step.record.cancels + weight;
    emit(draft, { type: "cancel_requested", now: count >= 2, count, step_id: stepId });
  }
}

/** News about a step that no longer waits for its locks is about nothing: what was got for it is given back. */
function lockNews(draft: DecisionDraft, input: UntimedInput & { type: "locks-busy" | "locks-acquired" }): void {
  const index = indexOf(draft.state.graph.indexById, input.stepId);
  const step = stepState(draft.state, index);
  const { locks } = draft.state.graph.steps[index] ?? { locks: [] };
  if (step.phase !== "locking") {
    if (input.type === "locks-acquired" && step.phase !== "attempting") {
      draft.effects.push({ type: "release-locks", stepId: input.stepId });
    }
  } else if (input.type === "locks-acquired") {
    emit(draft, { type: "locks_acquired", step_id: input.stepId, locks });
  } else if (!step.isBusy) {
    emit(draft, { type: "step_waiting", step_id: input.stepId, for: "lock", message: input.message });
  }
}

function upToDateChecked(draft: DecisionDraft, input: UntimedInput & { type: "up-to-date-checked" }): void {
  const { stepId, found } = input;
  const index = indexOf(draft.state.graph.indexById, stepId);
  if (stepState(draft.state, index).phase !== "checking") {
    return;
  }
  switch (found.kind) {
    case "up-to-date":
      for (const name of draft.state.graph.steps[index]?.provides ?? []) {
        const value = found.published.get(name);
        if (value !== undefined) {
          emit(draft, { type: "resource_published", step_id: stepId, name, value });
        }
      }
      finishStep(draft, index, { status: "success", reason: "cached", verdict: "ok" });
      break;
    case "outdated":
      emit(draft, { type: "step_outdated", step_id: stepId, why: found.why });
      break;
    case "failed":
      failStep(draft, index, failureOf("run.up-to-date-unknown", { why: found.message }));
      break;
  }
}

// Decides what a run does about one input. Each handler turns the input into the events it causes; `settle` then goes on
// until nothing more follows: gates of steps that opened, owners of fallbacks that ended, free slots, the end of the run.

import { type Decision, type DecisionDraft, draftDecision, emit } from "./decision-draft.ts";
import { endAttempt } from "./end-attempt.ts";
import { failStep, finishOwners } from "./fail-step.ts";
import { decideGates } from "./gates.ts";
import { firstReady } from "./ready-queue.ts";
import type { RunContext } from "./run-context.ts";
import { stepAt } from "./run-graph.ts";
import type { RunInput, TimerKey } from "./run-input.ts";
import { type RunState, stepState, stepStateById, triesOf } from "./run-state.ts";
import { finishRun } from "./run-verdict.ts";
import type { StepEvaluator } from "./step-evaluator.ts";
import { cancelStep, cancelWaiting, stopRunning } from "./stop-run.ts";

export interface TransitionRules {
  readonly context: RunContext;
  readonly evaluator: StepEvaluator;
}

export function transition(rules: TransitionRules, state: RunState, input: RunInput): Decision {
  const draft = draftDecision(state, input.atMs);
  // What arrives after the end (a late timer, one more Ctrl+C) changes nothing.
  if (state.phase !== "finished") {
    handleInput(rules, draft, input);
    if (draft.state.phase === "running") {
      settle(rules, draft);
    }
  }
  return { state: draft.state, events: draft.events, effects: draft.effects };
}

function handleInput({ context }: TransitionRules, draft: DecisionDraft, input: RunInput): void {
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
      startRun(draft, context);
      break;
    case "attempt-spawned":
      if (isCurrentTry(draft.state, input)) {
        const { stepId, attempt, pid, startTime } = input;
        emit(draft, { type: "attempt_spawned", step_id: stepId, attempt, pid, start_time: startTime });
      }
      break;
    case "attempt-ended":
      if (!isCurrentTry(draft.state, input)) {
        throw new Error(`Try ${input.attempt} of \`${input.stepId}\` ended, but it does not run.`);
      }
      endAttempt(draft, input);
      break;
    case "timer-fired":
      timerFired(draft, input.timer);
      break;
    case "cancel":
      cancelRun(draft, context, { now: input.now });
      break;
  }
}

function startRun(draft: DecisionDraft, context: RunContext): void {
  if (draft.state.phase !== "pending") {
    throw new Error("A run starts once.");
  }
  emit(draft, {
    type: "run_started",
    run_id: context.runId,
    plan_id: context.plan.planId,
    attempt: 1,
    max_concurrency: context.maxConcurrency,
    keep_going: context.keepGoing,
    engine_version: context.engineVersion,
  });
}

function isCurrentTry(state: RunState, { stepId, attempt }: { stepId: string; attempt: number }): boolean {
  const step = stepStateById(state, stepId);
  return step.phase === "trying" && step.tries.count === attempt;
}

/** A timer may fire just before the news that cleared it arrives; then it is about nothing. */
function timerFired(draft: DecisionDraft, timer: TimerKey): void {
  const colon = timer.indexOf(":");
  const kind = timer.slice(0, colon);
  const stepId = timer.slice(colon + 1);
  const step = stepStateById(draft.state, stepId);
  if (kind === "backoff") {
    if (step.phase === "backoff") {
      emit(draft, { type: "retry_due", step_id: stepId, attempt: step.tries.count + 1 });
    }
  } else if (step.phase === "trying") {
    const attempt = step.tries.count;
    draft.effects.push({ type: "stop-attempt", stepId, attempt, cause: "timeout", immediately: false });
  }
}

function cancelRun(draft: DecisionDraft, context: RunContext, { now }: { now: boolean }): void {
  const count = draft.state.cancelCount + (now ? 2 : 1);
  const immediately = count >= 2;
  emit(draft, { type: "cancel_requested", now: immediately, count });
  if (draft.state.phase === "pending") {
    // Nothing has started, `finally` included: it would clean up after steps that never were.
    emit(draft, finishRun(draft.state, context));
    return;
  }
  cancelWaiting(draft);
  stopRunning(draft, { cause: "cancel", immediately });
}

function settle(rules: TransitionRules, draft: DecisionDraft): void {
  decideOpenedSteps(rules.evaluator, draft);
  fillSlots(rules.evaluator, draft);
  if (draft.state.unfinishedMain === 0 && draft.state.unfinishedFinally === 0) {
    emit(draft, finishRun(draft.state, rules.context));
  }
}

/** A list that grows while it is worked off, not recursion: a chain of skips may be as long as the plan. */
function decideOpenedSteps(evaluator: StepEvaluator, draft: DecisionDraft): void {
  let nextOpened = 0;
  let nextFallback = 0;
  while (true) {
    const fallback = draft.endedFallbacks[nextFallback];
    const opened = draft.undecided[nextOpened];
    if (fallback !== undefined) {
      nextFallback += 1;
      finishOwners(draft, fallback);
    } else if (opened !== undefined) {
      nextOpened += 1;
      decideStep(evaluator, draft, opened);
    } else {
      return;
    }
  }
}

function decideStep(evaluator: StepEvaluator, draft: DecisionDraft, index: number): void {
  // The run may have stopped, and the step with it, since it was opened.
  if (stepState(draft.state, index).phase !== "ready") {
    return;
  }
  const decision = decideGates(evaluator, draft.state, index);
  switch (decision.kind) {
    case "pass":
      break;
    case "stopped":
      cancelStep(draft, index);
      break;
    case "not-needed":
      skipStep(draft, index, { reason: "not_needed", verdict: "ok", causedBy: null });
      break;
    case "upstream":
      skipStep(draft, index, { reason: "upstream", verdict: "bad", causedBy: decision.causedBy });
      break;
    case "skip":
      skipStep(draft, index, { reason: decision.reason, verdict: "ok", causedBy: null });
      break;
    case "fail":
      failStep(draft, index, decision.failure);
      break;
  }
}

interface Skip {
  readonly reason: "condition" | "skip_if" | "upstream" | "not_needed";
  readonly verdict: "ok" | "bad";
  readonly causedBy: string | null;
}

function skipStep(draft: DecisionDraft, index: number, { reason, verdict, causedBy }: Skip): void {
  emit(draft, {
    type: "step_finished",
    step_id: stepAt(draft.state.graph, index).id,
    status: "skipped",
    reason,
    verdict,
    caused_by: causedBy,
    recovered_by: null,
  });
}

function fillSlots(evaluator: StepEvaluator, draft: DecisionDraft): void {
  while (draft.state.tryingCount < draft.state.maxConcurrency) {
    const index = firstReady(draft.state.ready);
    if (index === undefined) {
      return;
    }
    startAttempt(evaluator, draft, index);
  }
}

function startAttempt(evaluator: StepEvaluator, draft: DecisionDraft, index: number): void {
  const { graph } = draft.state;
  const { id, timeoutSec } = stepAt(graph, index);
  const work = evaluator.work(draft.state, index);
  if (!work.ok) {
    throw new Error(`\`${id}\` passed its gates, but can't be launched: ${work.failure.message}`);
  }
  const tries = triesOf(stepState(draft.state, index));
  const attempt = tries.count + 1;
  emit(draft, { type: "attempt_started", step_id: id, attempt });
  draft.effects.push(
    { type: "start-attempt", job: { stepId: id, attempt, work: work.value } },
    { type: "set-timer", timer: `timeout:${id}`, dueAtMs: draft.atMs + timeoutSec * 1000 },
  );
  const limitSec = graph.plan.globals.maxStepDurationSec;
  if (limitSec === undefined) {
    return;
  }
  const dueAtMs = draft.atMs + limitSec * 1000 - tries.usedMs;
  draft.effects.push({ type: "set-timer", timer: `limit:${id}`, dueAtMs });
}

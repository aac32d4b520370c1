// A person's answer to a step whose end was lost. It is only recorded: `resume` goes on from it.
import type { StepId } from "../../plan/plan.ts";
import { applyEvent } from "../../run/apply-event.ts";
import type { RunEvent, StepResolved } from "../../run/run-event.ts";
import { type RunState, stepState } from "../../run/run-state.ts";
import { openJournal } from "../journal/open-journal.ts";
import { readPlanOutput } from "../process/read-plan-output.ts";
import type { LoadedRun } from "./load-run.ts";
import { claimRun } from "./take-over-run.ts";

export type StepResolution =
  /** `open`: other steps that still wait for an answer. */
  { readonly ok: true; readonly open: readonly StepId[] } | { readonly ok: false; readonly message: string };

export async function resolveStep(
  run: LoadedRun,
  stateFolder: string,
  answer: { readonly stepId: StepId; readonly as: StepResolved["as"] },
): Promise<StepResolution> {
  const { stepId, as } = answer;
  const index = run.state.graph.indexById.get(stepId);
  if (index === undefined) {
    return { ok: false, message: `Run \`${run.folder.runId}\` has no step \`${stepId}\`.` };
  }
  if (!isOpen(run.state, index)) {
    return { ok: false, message: `It is known how \`${stepId}\` ended; there is nothing to resolve.` };
  }
  const claim = claimRun({ run, stateFolder });
  if (claim.kind === "refused") {
    return { ok: false, message: claim.message };
  }
  try {
    const events: RunEvent[] = [
      ...(as === "success" ? publishedBy(run, index) : []),
      { type: "step_resolved", step_id: stepId, as },
    ];
    const last = run.events.at(-1);
    const time = { atMs: Date.now(), elapsedMs: (last?.elapsedMs ?? 0) + Math.max(0, Date.now() - (last?.atMs ?? 0)) };
    const journal = openJournal(run.folder.journalFile, { durability: "power" });
    journal.append(events, time);
    await journal.close();
    const state = events.reduce((before, event) => applyEvent(before, { ...event, ...time }), run.state);
    const open = state.graph.steps.flatMap(({ id }, other) => (isOpen(state, other) ? [id] : []));
    return { ok: true, open };
  } finally {
    claim.held.release();
  }
}

function isOpen(state: RunState, index: number): boolean {
  const step = stepState(state, index);
  return step.phase === "finished" && step.outcome.status === "unknown" && step.resolved === undefined;
}

/** What the lost try had published by then. */
function publishedBy({ folder, state }: LoadedRun, index: number): readonly RunEvent[] {
  const step = state.graph.steps[index];
  const attempt = stepState(state, index).record.count;
  if (step === undefined || attempt === 0) {
    return [];
  }
  const { published } = readPlanOutput(folder.logFiles(step.id, attempt).planOutput);
  return step.provides.flatMap((name) => {
    const value = published.get(name);
    return value === undefined ? [] : [{ type: "resource_published", step_id: step.id, name, value } as const];
  });
}

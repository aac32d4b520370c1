// A recorded run, read again: its plan, what was asked for, and where its journal leads.
import type { Plan } from "../../plan/plan.ts";
import { replay } from "../../run/replay.ts";
import type { RecordedEvent } from "../../run/run-event.ts";
import type { RunState } from "../../run/run-state.ts";
import { readFrozenPlan } from "../frozen-plan.ts";
import { readJournal } from "../journal/read-journal.ts";
import { type RunFile, readRunFile } from "../run-file.ts";
import type { RunFolder } from "../run-folder.ts";
import { selectRun } from "./prepare-run.ts";

export interface LoadedRun {
  readonly ok: true;
  readonly folder: RunFolder;
  readonly file: Partial<RunFile>;
  /** Only the steps of the run. */
  readonly plan: Plan;
  readonly events: readonly RecordedEvent[];
  readonly state: RunState;
}

export type RunLoading = LoadedRun | { readonly ok: false; readonly message: string };

/** `plan`: a newer one than the run's own. */
export function loadRun(folder: RunFolder, { plan: newer }: { readonly plan?: Plan } = {}): RunLoading {
  const { events, damage } = readJournal(folder.journalFile);
  if (damage !== undefined) {
    return { ok: false, message: damage.message };
  }
  const whole = newer ?? readFrozenPlan(folder.planFile).plan;
  if (whole === undefined) {
    const message = `The plan of run \`${folder.runId}\` can't be read: \`${folder.planFile}\` is gone, damaged, or of a later version.`;
    return { ok: false, message };
  }
  const file = readRunFile(folder.runFile);
  const targets = startedTargets(events) ?? file.targets ?? [];
  const selected = selectRun({ ...whole, defaultTargets: [] }, targets);
  if (!selected.ok) {
    return { ok: false, message: selected.message };
  }
  const { plan } = selected;
  return { ok: true, folder, file, plan, events, state: replay(plan, events) };
}

function startedTargets(events: readonly RecordedEvent[]): readonly string[] | undefined {
  const started = events.find((event) => event.type === "run_started");
  return started?.type === "run_started" ? started.targets : undefined;
}

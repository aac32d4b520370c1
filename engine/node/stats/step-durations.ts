// `stats.json`: how long steps took in past runs, for the order of what is ready, for dry runs and for hints. Each step's
// last durations, over all its tries; what is read is their median. Losing it costs nothing but a better guess.
import { join } from "node:path";
import type { StepId } from "../../plan/plan.ts";
import { asFields, asText, readJsonFile } from "../read-json-file.ts";
import { updateUnderLock } from "../update-under-lock.ts";
import { writeAtomically } from "../write-atomically.ts";

/** Enough for a median that one slow day doesn't move. */
const DURATIONS_MAX = 20;
/** Of plans that ran last, so that the file stays readable in milliseconds however long the workspace lives. */
const PLANS_MAX = 200;
/** Of all plans together: with 20 durations each, some 4 MB. */
const STEPS_MAX = 20_000;
const FILE_BYTES_MAX = 16 * 1024 * 1024;
const lockName = "_plan_orchestrator_stats";

/** Median seconds by step, of those that have succeeded before. Empty where nothing is known. */
export function readStats(stateFolder: string, planId: string): ReadonlyMap<StepId, number> {
  const known = readPlans(stateFolder).get(planId) ?? new Map<StepId, readonly number[]>();
  return new Map([...known].map(([stepId, durations]) => [stepId, medianOf(durations)]));
}

/** Of steps that have succeeded, over all their tries. False: it could not be kept. */
export function recordDurations(
  stateFolder: string,
  planId: string,
  durationsSec: ReadonlyMap<StepId, number>,
): Promise<boolean> {
  const update = () => {
    const plans = readPlans(stateFolder);
    const steps = new Map(plans.get(planId));
    for (const [stepId, seconds] of durationsSec) {
      const before = steps.get(stepId) ?? [];
      // Deleted first, so that what was recorded last stands last.
      steps.delete(stepId);
      steps.set(stepId, [...before, roundToMs(seconds)].slice(-DURATIONS_MAX));
    }
    plans.delete(planId);
    plans.set(planId, steps);
    writeAtomically(statsFile(stateFolder), formatPlans(newest(plans)));
  };
  return durationsSec.size === 0 ? Promise.resolve(true) : updateUnderLock({ stateFolder, lockName, update });
}

type StepDurations = ReadonlyMap<StepId, readonly number[]>;

/** In the order in which they were recorded, oldest first. */
function readPlans(stateFolder: string): Map<string, StepDurations> {
  const { plans } = asFields(readJsonFile(statsFile(stateFolder), { bytesMax: FILE_BYTES_MAX }));
  const entries = (Array.isArray(plans) ? plans : []).flatMap((plan: unknown) => {
    const { plan_id, steps } = asFields(plan);
    const planId = asText(plan_id);
    return planId === undefined ? [] : [[planId, readSteps(steps)] as const];
  });
  return new Map(entries.slice(-PLANS_MAX));
}

function readSteps(value: unknown): StepDurations {
  const steps = Object.entries(asFields(value)).flatMap(([stepId, durations]) => {
    const good = Array.isArray(durations) ? durations.filter(isDuration).slice(-DURATIONS_MAX) : [];
    return good.length === 0 ? [] : [[stepId, good] as const];
  });
  return new Map(steps);
}

function isDuration(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** As many as fit, the latest first; of a plan that is too large by itself, its latest steps. */
function newest(plans: ReadonlyMap<string, StepDurations>): ReadonlyMap<string, StepDurations> {
  const kept: (readonly [string, StepDurations])[] = [];
  let room = STEPS_MAX;
  for (const [planId, steps] of [...plans].slice(-PLANS_MAX).reverse()) {
    if (room > 0) {
      kept.push([planId, new Map([...steps].slice(-room))]);
      room -= steps.size;
    }
  }
  return new Map(kept.reverse());
}

function formatPlans(plans: ReadonlyMap<string, StepDurations>): string {
  const entries = [...plans].map(([planId, steps]) => ({ plan_id: planId, steps: Object.fromEntries(steps) }));
  return `${JSON.stringify({ plans: entries })}\n`;
}

function medianOf(durations: readonly number[]): number {
  const sorted = durations.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low = 0, high = low] = sorted.length % 2 === 1 ? [sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return roundToMs((low + high) / 2);
}

function roundToMs(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function statsFile(stateFolder: string): string {
  return join(stateFolder, "stats.json");
}

// What the engine that died left running. Stopped before anything else happens, and told as evidence.

import { stepAt } from "../../run/run-graph.ts";
import type { ResumeInput } from "../../run/run-input.ts";
import { type RunState, stepState } from "../../run/run-state.ts";
import { lastAttempt } from "../../run/step-state.ts";
import { lastLogLines } from "../logs/last-log-lines.ts";
import type { ProcessEntry } from "../process/process-table.ts";
import { stopRemains } from "../process/stop-remains.ts";
import type { RunFolder } from "../run-folder.ts";

type LostAttempt = ResumeInput["lost"][number];

/** Of every try that was running when the run was last heard of. */
export async function stopLostAttempts(folder: RunFolder, state: RunState): Promise<readonly LostAttempt[]> {
  const running = state.graph.steps.flatMap((_, index) =>
    stepState(state, index).phase === "attempting" ? [index] : [],
  );
  return Promise.all(running.map((index) => stopLostAttempt(folder, state, index)));
}

async function stopLostAttempt(folder: RunFolder, state: RunState, index: number): Promise<LostAttempt> {
  const { id, killGraceSec, stopSignal } = stepAt(state.graph, index);
  const last = lastAttempt(stepState(state, index).record);
  const attempt = last?.attempt ?? 1;
  const { stopped, survivors } = await stopRemains({
    folder,
    stepId: id,
    attempt,
    ...(last?.pid === undefined ? {} : { pid: last.pid }),
    ...(last?.startTime === undefined ? {} : { startTime: last.startTime }),
    stopSignal,
    graceMs: killGraceSec * 1000,
  });
  const evidence = [
    `The engine died while try ${attempt} ran, so nobody knows how it would have ended.`,
    stopped.length === 0 ? "Nothing of it was alive any more." : `Still alive, and stopped: ${names(stopped)}.`,
    ...(survivors.length === 0 ? [] : [`These could not be ended: ${names(survivors)}. End them by hand.`]),
    ...lastWords(folder, id, attempt),
  ].join(" ");
  return { stepId: id, end: { kind: "lost", wasStopped: stopped.length > 0, evidence } };
}

const LINES_SHOWN = 3;

function lastWords(folder: RunFolder, stepId: string, attempt: number): readonly string[] {
  const lines = lastLogLines(folder.logFiles(stepId, attempt), LINES_SHOWN);
  return lines.length === 0
    ? ["It wrote nothing."]
    : [`The end of its log: ${lines.map((line) => `“${line}”`).join(" ")}`];
}

function names(entries: readonly ProcessEntry[]): string {
  return entries.map(({ name, pid }) => `\`${name}\` (pid ${pid})`).join(", ");
}

import { createReadStream } from "node:fs";
import { type LogPart, listLogParts } from "../node/logs/log-parts.ts";
import { readLogText } from "../node/logs/read-log-text.ts";
import type { RunFolder } from "../node/run-folder.ts";
import type { LogRequest, StepLog } from "./read-run-logs.ts";
import type { Terminal } from "./terminal.ts";

/** One log as it is, byte for byte; several below headings. */
export async function printLogs(
  logs: readonly StepLog[],
  { folder, stepId }: LogRequest,
  terminal: Terminal,
): Promise<void> {
  for (const log of logs) {
    if (stepId === undefined) {
      terminal.write(`${terminal.style("strong", headingOf(log))}\n`);
    }
    if (log.attempt === undefined) {
      terminal.write(`${whyNoLog(log)}\n`);
    } else {
      const parts = listLogParts(folder, log.stepId, log.attempt);
      await printParts(parts, terminal);
      if (log.failure !== undefined && parts.every(({ bytes }) => bytes === 0)) {
        terminal.write(`Step \`${log.stepId}\` wrote nothing. It failed: ${log.failure}.\n`);
      }
    }
    if (terminal.isReaderGone) {
      return;
    }
  }
}

async function printParts(parts: readonly LogPart[], terminal: Terminal): Promise<void> {
  for (const part of parts) {
    if (parts.length > 1) {
      terminal.write(`${terminal.style("quiet", `--- ${part.stream} ---`)}\n`);
    }
    for await (const bytes of createReadStream(part.path)) {
      terminal.write(bytes as Buffer);
      if (terminal.isReaderGone) {
        return;
      }
    }
  }
}

function headingOf({ stepId, attempt, status }: StepLog): string {
  return `=== ${stepId}, try ${attempt ?? "-"}: ${status}`;
}

function whyNoLog({ stepId, status, explanation }: StepLog): string {
  if (status === "pending") {
    return `Step \`${stepId}\` has not started yet.`;
  }
  return `Step \`${stepId}\` never ran, it is ${status}${explanation === undefined ? "" : `: ${explanation}`}.`;
}

/** Long logs are shortened to their beginning and end. */
export async function logsAsJson(logs: readonly StepLog[], folder: RunFolder): Promise<unknown> {
  const list: unknown[] = [];
  for (const { stepId, attempt, status, explanation } of logs) {
    const parts = attempt === undefined ? [] : listLogParts(folder, stepId, attempt);
    const { text, isComplete } = await readLogText(parts);
    list.push({
      step_id: stepId,
      attempt: attempt ?? null,
      status,
      message: explanation ?? null,
      files: parts.map(({ stream, path, bytes }) => ({ stream, path, bytes })),
      text,
      is_complete: isComplete,
    });
  }
  return { run_id: folder.runId, logs: list };
}

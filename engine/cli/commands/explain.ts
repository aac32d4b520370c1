import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { loadRun } from "../../node/run-host/load-run.ts";
import type { StepExplanation } from "../../run/explain-step.ts";
import { explainStep, wordAttemptEnd } from "../../run/explain-step.ts";
import { formatDuration } from "../../run/format-duration.ts";
import type { AttemptRecord } from "../../run/step-state.ts";
import type { RunCommand } from "../command-context.ts";
import { findPlace } from "../find-place.ts";
import { findRunOrReport } from "../find-run-or-report.ts";

export function explainCommand(program: Command, run: RunCommand): void {
  program
    .command("explain")
    .description("say from the journal why a step ran, waited, was skipped or failed")
    .argument("<run>", "any unique part of its id, or `last`")
    .argument("<step>", "the step")
    .option("--json", "print it as one JSON object")
    .action((query: string, stepId: string, options: { readonly json?: true }, command: Command) =>
      run(async (context) => {
        const { terminal } = context;
        const place = findPlace(command, context);
        const folder = place && findRunOrReport({ stateFolder: place.stateFolder, query }, context);
        if (folder === undefined) {
          return exitCodes.invalid;
        }
        const loaded = loadRun(folder);
        if (!loaded.ok) {
          terminal.say(`${loaded.message}\n`);
          return exitCodes.invalid;
        }
        const index = loaded.state.graph.indexById.get(stepId);
        if (index === undefined) {
          terminal.say(`Run \`${folder.runId}\` has no step \`${stepId}\`.\n`);
          return exitCodes.invalid;
        }
        const explanation = explainStep(loaded.state, index);
        terminal.write(options.json === true ? asJson(explanation) : asText(explanation));
        return exitCodes.succeeded;
      }),
    );
}

function asText(explanation: StepExplanation): string {
  const { stepId, status, why, waiting, outdated, attempts } = explanation;
  const lines = [
    `${stepId}: ${status}${why === "" ? "" : `: ${why}`}`,
    ...(waiting === undefined ? [] : [`  It waits for ${waiting}.`]),
    ...(outdated === undefined ? [] : [`  It was not up to date: ${outdated}`]),
    ...attempts.map((attempt) => `  ${describeAttempt(attempt)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function describeAttempt({ attempt, end, retryDelaySec }: AttemptRecord): string {
  if (end === undefined) {
    return `Try ${attempt} runs.`;
  }
  const how = end.status === "success" ? "succeeded" : `${end.status}: ${wordAttemptEnd(end)}`;
  const time = formatDuration(end.durationSec * 1000);
  const next =
    retryDelaySec === undefined ? "" : ` Another one followed after ${formatDuration(retryDelaySec * 1000)}.`;
  return `Try ${attempt} took ${time} and ${how}.${next}`;
}

function asJson(explanation: StepExplanation): string {
  const { stepId, status, why, causedBy, recoveredBy, waitingFor, waiting, outdated, attempts } = explanation;
  const object = {
    step_id: stepId,
    status,
    why: why === "" ? null : why,
    caused_by: causedBy,
    recovered_by: recoveredBy,
    waiting_for: waitingFor ?? null,
    waiting: waiting ?? null,
    outdated: outdated ?? null,
    attempts: attempts.map(({ attempt, end, retryDelaySec, startedAtMs }) => ({
      attempt,
      started_at: new Date(startedAtMs).toISOString(),
      status: end?.status ?? "running",
      failure_class: end?.failureClass ?? null,
      exit_code: end?.exitCode ?? null,
      signal: end?.signal ?? null,
      message: end?.message ?? null,
      duration_sec: end?.durationSec ?? null,
      retry_delay_sec: retryDelaySec ?? null,
    })),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

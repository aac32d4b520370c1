// `run --dry-run`: what would run, in words or as one JSON object. Writes nothing, locks nothing, starts nothing.

import { exitCodes } from "../node/exit-codes.ts";
import { prepareRun, runContextOf } from "../node/run-host/prepare-run.ts";
import type { RunRequest } from "../node/run-host/run-request.ts";
import { formatDuration } from "../run/format-duration.ts";
import {
  type ExpressionPreview,
  type LaunchPreview,
  previewRun,
  type RunPreview,
  type StepPreview,
} from "../run/preview-run.ts";
import type { CommandContext } from "./command-context.ts";
import { countOf } from "./count-of.ts";
import { reportRefusal } from "./report-refusal.ts";
import type { Terminal } from "./terminal.ts";

export async function dryRun(
  request: Omit<RunRequest, "onEvents">,
  context: CommandContext,
  { json }: { readonly json: boolean },
): Promise<number> {
  const prepared = await prepareRun(request);
  if (prepared.kind === "refused") {
    return reportRefusal(prepared, context, request.plan);
  }
  const runContext = runContextOf(prepared, "dry-run");
  const preview = previewRun(runContext);
  const { terminal } = context;
  terminal.write(
    json ? `${JSON.stringify(preview, null, 2)}\n` : describe(preview, runContext.maxConcurrency, terminal),
  );
  return exitCodes.succeeded;
}

function describe(preview: RunPreview, maxConcurrency: number, terminal: Terminal): string {
  const stepsById = new Map(preview.steps.map((step) => [step.id, step]));
  const running = preview.order.flatMap((id) => stepsById.get(id) ?? []);
  const others = preview.steps.filter(({ outcome }) => outcome !== "runs");
  const guessed = running.filter((step) => step.is_duration_guessed).length;
  const lines = [
    `${terminal.style("strong", preview.plan_id)}: ${countOf(preview.steps.length, "step")}, at most ${maxConcurrency} at once. Nothing is started.`,
    "",
    ...running.flatMap((step, index) => describeStep(step, index + 1, terminal)),
    ...(others.length === 0 ? [] : ["", "Not run:", ...others.map(describeUntried)]),
    "",
    `Estimated time: ${formatDuration(preview.estimated_sec * 1000)}${guessed > 0 ? ` (guessed for ${countOf(guessed, "step")})` : ""}.`,
    ...(preview.critical_path.length === 0 ? [] : [`Critical path: ${preview.critical_path.join(" → ")}.`]),
  ];
  return `${lines.join("\n")}\n`;
}

function describeStep(step: StepPreview, position: number, terminal: Terminal): readonly string[] {
  const place = step.wave === null ? "fallback" : `wave ${step.wave}${step.list === "finally" ? ", finally" : ""}`;
  const after = step.depends_on.length === 0 ? "" : `, after ${step.depends_on.join(", ")}`;
  const gates = [...(step.condition === null ? [] : [step.condition]), ...step.skip_if];
  return [
    `${position}. ${terminal.style("strong", step.id)}  ${terminal.style("quiet", `${place}${after}`)}`,
    ...gates.map(describeGate),
    ...(step.launch === null ? [] : describeLaunch(step.launch)),
  ];
}

function describeGate({ text, value }: ExpressionPreview): string {
  const known = value === "run-time" ? "known only at run time, counts as if the step ran" : String(value);
  return `     if ${text}  (${known})`;
}

function describeLaunch(launch: LaunchPreview): readonly string[] {
  const command =
    launch.command === undefined ? undefined : [launch.command, ...(launch.args ?? [])].map(quote).join(" ");
  const script = launch.script === undefined ? [] : launch.script.trimEnd().split("\n");
  return [
    ...(command === undefined ? [] : [`     ${command}`]),
    ...(launch.shell === undefined ? [] : [`     ${launch.shell}:`, ...script.map((line) => `       ${line}`)]),
    ...(launch.cwd === undefined ? [] : [`     in ${launch.cwd}`]),
    ...Object.entries(launch.env).map(([name, value]) => `     ${name}=${quote(value)}`),
  ];
}

function describeUntried({ id, outcome, reason, message }: StepPreview): string {
  const why = message ?? reason;
  return `  ${id}  ${outcome}${why === null ? "" : `: ${why}`}`;
}

/** As a shell would want it; only for reading. */
function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// `up-to-date/<plan_id>/<step>.json`: what a step was when it last succeeded, and what it published. Losing one costs
// one run of the step.
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ResourceName, StepId } from "../../plan/plan.ts";
import { asFields, asText, readJsonFile } from "../read-json-file.ts";
import { isStepName } from "../run-folder.ts";
import { remakeStateFolder } from "../state-folder.ts";
import { temporaryPath } from "../temporary-files.ts";
import type { Fingerprint } from "./fingerprint-step.ts";

export interface UpToDateRecord {
  readonly fingerprint: Fingerprint;
  readonly published: ReadonlyMap<ResourceName, string>;
}

export interface UpToDatePlace {
  readonly stateFolder: string;
  readonly planId: string;
  readonly stepId: StepId;
}

/** Of 50,000 files with long paths. */
const RECORD_BYTES_MAX = 32 * 1024 * 1024;
/** Counts up when equal files would get other texts: what is older is then as good as none. */
const FORMAT = 1;

/** Undefined: the step has not succeeded yet, or its record is none that this version understands. */
export function readRecord(place: UpToDatePlace): UpToDateRecord | undefined {
  const path = recordPath(place);
  const fields = asFields(path === undefined ? undefined : readJsonFile(path, { bytesMax: RECORD_BYTES_MAX }));
  const isOurs = fields["plan_id"] === place.planId && fields["step_id"] === place.stepId;
  if (fields["format"] !== FORMAT || !isOurs) {
    return undefined;
  }
  const [work, env, consumes] = [readTexts(fields["work"]), readTexts(fields["env"]), readTexts(fields["consumes"])];
  const [inputs, outputs] = [readTexts(fields["inputs"]), readTexts(fields["outputs"])];
  const published = readTexts(fields["published"]);
  if (!work || !env || !consumes || !inputs || !outputs || !published) {
    return undefined;
  }
  return { fingerprint: { work, env, consumes, inputs, outputs, missingOutputs: [] }, published };
}

/** False: it could not be kept; no run fails by that. */
export async function writeRecord(place: UpToDatePlace, { fingerprint, published }: UpToDateRecord): Promise<boolean> {
  const path = recordPath(place);
  if (path === undefined) {
    return false;
  }
  const { work, env, consumes, inputs, outputs } = fingerprint;
  const texts = { work, env, consumes, inputs, outputs, published };
  const fields = Object.entries(texts).map(([name, values]) => [name, Object.fromEntries(values)] as const);
  const record = { format: FORMAT, plan_id: place.planId, step_id: place.stepId, ...Object.fromEntries(fields) };
  return replaceFile(path, place.stateFolder, `${JSON.stringify(record)}\n`);
}

/** Not forced to the disk: after a power loss the step runs once more, which is cheaper. */
async function replaceFile(path: string, stateFolder: string, text: string): Promise<boolean> {
  const temporary = temporaryPath(stateFolder, "up-to-date");
  try {
    // The folder's own place may be gone; then nothing is to be brought back.
    remakeStateFolder(stateFolder);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, path);
    return true;
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
    return false;
  }
}

const planName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Undefined: no plan and no step can have these names. */
function recordPath({ stateFolder, planId, stepId }: UpToDatePlace): string | undefined {
  const isGood = planName.test(planId) && isStepName(stepId);
  return isGood ? join(stateFolder, "up-to-date", planId, `${stepId}.json`) : undefined;
}

/** Undefined: it is not an object of texts, and so none of ours. */
function readTexts(value: unknown): ReadonlyMap<string, string> | undefined {
  const entries = Object.entries(asFields(value));
  const isGood = typeof value === "object" && entries.every(([, text]) => asText(text) !== undefined);
  return isGood ? new Map(entries as [string, string][]) : undefined;
}

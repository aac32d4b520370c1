import { findFiles } from "./find-files.ts";
import { hashFiles, hashText } from "./hash-files.ts";

/** Everything that decides whether a step is up to date. Texts are equal where what they stand for is. */
export interface Fingerprint extends OutputsFingerprint {
  /** Each part of the resolved step, hashed: it may hold secrets. */
  readonly work: ReadonlyMap<string, string>;
  readonly env: ReadonlyMap<string, string>;
  readonly consumes: ReadonlyMap<string, string>;
  /** By path from the workspace. */
  readonly inputs: ReadonlyMap<string, string>;
}

export interface OutputsFingerprint {
  readonly outputs: ReadonlyMap<string, string>;
  /** Globs of outputs that match no file. */
  readonly missingOutputs: readonly string[];
}

export interface StepToFingerprint {
  /** The resolved step as a JSON value, without what is named below. */
  readonly step: Readonly<Record<string, unknown>>;
  /** The variables that plan and step set, resolved. */
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Resources by name. */
  readonly consumes: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly stateFolder: string;
}

export type FingerprintOf<Result> =
  | { readonly ok: true; readonly fingerprint: Result }
  /** The globs match too much, a file can't be read. */
  | { readonly ok: false; readonly message: string };

export async function fingerprintStep(step: StepToFingerprint): Promise<FingerprintOf<Fingerprint>> {
  const inputs = await fingerprintFiles(step, step.inputs);
  if (!inputs.ok) {
    return inputs;
  }
  const outputs = await fingerprintOutputs(step);
  if (!outputs.ok) {
    return outputs;
  }
  const fingerprint = {
    work: hashValues(step.step),
    env: hashValues(step.env),
    consumes: hashValues(step.consumes),
    inputs: inputs.contents,
    ...outputs.fingerprint,
  };
  return { ok: true, fingerprint };
}

/** For after the step has run: what it has made. */
export async function fingerprintOutputs(
  step: Pick<StepToFingerprint, "outputs" | "workspace" | "stateFolder">,
): Promise<FingerprintOf<OutputsFingerprint>> {
  const outputs = await fingerprintFiles(step, step.outputs);
  return outputs.ok
    ? { ok: true, fingerprint: { outputs: outputs.contents, missingOutputs: outputs.unmatched } }
    : outputs;
}

async function fingerprintFiles(
  { workspace, stateFolder }: Pick<StepToFingerprint, "workspace" | "stateFolder">,
  globs: readonly string[],
) {
  const found = await findFiles({ workspace, globs, stateFolder });
  if (!found.ok) {
    return found;
  }
  const hashed = await hashFiles(workspace, found.files);
  return hashed.ok ? { ...hashed, unmatched: found.unmatched } : hashed;
}

function hashValues(values: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return new Map(entries.map(([name, value]) => [name, hashText(canonicalJson(value))]));
}

/** Keys in order, so that equal values have equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

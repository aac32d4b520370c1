// Answers the run's questions whether its steps are up to date, and keeps what they are compared with the next time.
import type { StepId } from "../../plan/plan.ts";
import type { UpToDateQuestion } from "../../run/run-effect.ts";
import type { UpToDateFinding } from "../../run/run-input.ts";
import type { UpToDateSteps } from "../run-host/up-to-date-steps.ts";
import { compareFingerprints } from "./compare-fingerprints.ts";
import { type Fingerprint, fingerprintOutputs, fingerprintStep, type StepToFingerprint } from "./fingerprint-step.ts";
import { readRecord, type UpToDatePlace, writeRecord } from "./up-to-date-record.ts";

export interface KeptUpToDateSteps extends UpToDateSteps {
  /** Resolves when everything that was to be kept is on disk. */
  settled(): Promise<void>;
}

export interface UpToDateStepsOptions {
  readonly stateFolder: string;
  readonly workspace: string;
  readonly planId: string;
}

export function createUpToDateSteps(options: UpToDateStepsOptions): KeptUpToDateSteps {
  return new StoredUpToDateSteps(options);
}

class StoredUpToDateSteps implements KeptUpToDateSteps {
  readonly #options: UpToDateStepsOptions;
  /** As each step was before it ran: a file that changes while it runs must count as changed. */
  readonly #before = new Map<StepId, Fingerprint>();
  readonly #keeping = new Set<Promise<void>>();

  constructor(options: UpToDateStepsOptions) {
    this.#options = options;
  }

  async check(question: UpToDateQuestion): Promise<UpToDateFinding> {
    const now = await fingerprintStep(this.#toFingerprint(question));
    if (!now.ok) {
      return { kind: "failed", message: now.message };
    }
    this.#before.set(question.stepId, now.fingerprint);
    const record = readRecord(this.#place(question));
    const comparison = compareFingerprints(record?.fingerprint, now.fingerprint);
    if (!comparison.hit) {
      return { kind: "outdated", why: comparison.why };
    }
    return { kind: "up-to-date", published: record?.published ?? new Map() };
  }

  keep(success: UpToDateQuestion & { readonly published: ReadonlyMap<string, string> }): void {
    const keeping = this.#keep(success).finally(() => this.#keeping.delete(keeping));
    this.#keeping.add(keeping);
  }

  async settled(): Promise<void> {
    await Promise.all(this.#keeping);
  }

  async #keep(success: UpToDateQuestion & { readonly published: ReadonlyMap<string, string> }): Promise<void> {
    const step = this.#toFingerprint(success);
    const before = this.#before.get(success.stepId);
    this.#before.delete(success.stepId);
    // Looked at by an engine that is gone: then what is there now is all there is.
    const known = before === undefined ? await fingerprintStep(step) : { ok: true as const, fingerprint: before };
    const made = await fingerprintOutputs(step);
    // What could be looked at before it ran can't be now; the next run says why.
    if (known.ok && made.ok) {
      const fingerprint = { ...known.fingerprint, ...made.fingerprint };
      await writeRecord(this.#place(success), { fingerprint, published: success.published });
    }
  }

  #place({ stepId }: UpToDateQuestion): UpToDatePlace {
    const { stateFolder, planId } = this.#options;
    return { stateFolder, planId, stepId };
  }

  #toFingerprint({ work, inputs, outputs, consumes }: UpToDateQuestion): StepToFingerprint {
    const { env = {}, ...step } = work ?? {};
    const { workspace, stateFolder } = this.#options;
    return { step, env, inputs, outputs, consumes, workspace, stateFolder };
  }
}

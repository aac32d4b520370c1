import { buildPlan } from "./build-plan.ts";
import { buildPlanSource } from "./build-plan-source.ts";
import { checkSchema } from "./check-schema.ts";
import { findCheckProblems } from "./checks/index.ts";
import { dropIgnored } from "./drop-ignored.ts";
import { PLAN_LENGTH_MAX } from "./json-cursor.ts";
import { parseJson } from "./parse-json.ts";
import type { Plan } from "./plan.ts";
import type { PlanDocument } from "./plan-document.generated.ts";
import type { PlanSource } from "./plan-source.ts";
import type { PlanSurroundings } from "./plan-surroundings.ts";
import { hasErrors, type Problem } from "./problem.ts";
import { createProblem } from "./problem-catalog.ts";
import { isWorkstream, planDocumentOf } from "./workstream.ts";

export interface PlanReading {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** Only without error-severity problems, and where there is something to run: a workstream may have no steps. */
  readonly plan?: Plan;
  readonly source: PlanSource;
  /** The JSON value, as far as it could be read. */
  readonly document?: unknown;
}

/** A text → the plan, or why it is none. Never throws, whatever the text. Editor and `planctl` both call this. */
export function readPlan(text: string, surroundings: PlanSurroundings = {}): PlanReading {
  if (text.length > PLAN_LENGTH_MAX) {
    return refuseLength(text);
  }
  const parsed = parseJson(text);
  const { source, model } = buildPlanSource(text, parsed);
  const { root, isBroken } = parsed;
  if (root === undefined) {
    return { problems: parsed.problems, source };
  }
  const schema = checkSchema({ text, root, isBroken });
  const found = [...parsed.problems, ...schema.problems, ...findCheckProblems(source, model, surroundings)];
  const problems = dropIgnored(found, source, parsed.lineComments);
  problems.sort((one, other) => one.range.start - other.range.start || one.range.end - other.range.end);
  if (hasErrors(problems)) {
    return { problems, source, document: schema.document };
  }
  // Without an error the document is what the schema says.
  const document = schema.document as PlanDocument;
  const planDocument = isWorkstream(root) ? planDocumentOf({ ...document }) : document;
  const plan = planDocument === undefined ? {} : { plan: buildPlan(planDocument) };
  return { problems, ...plan, source, document: schema.document };
}

function refuseLength(text: string): PlanReading {
  const data = { length: text.length, lengthMax: PLAN_LENGTH_MAX };
  const problems = [createProblem("json.too-long", { start: 0, end: 0 }, data)];
  const nothing = { root: undefined, problems, isBroken: true, lineComments: [] };
  return { problems, source: buildPlanSource("", nothing).source };
}

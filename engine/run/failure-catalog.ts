// Every failure of a run that exit code and signal alone don't explain: its class, and its words for a person. The class
// is what policies branch on; the words are only shown.

import type { FailureClass, ResourceName } from "../plan/plan.ts";

export interface Failure {
  readonly failureClass: FailureClass;
  readonly message?: string;
}

interface FailureEntry<Data> {
  readonly failureClass: FailureClass;
  readonly message: (data: Data) => string;
}

function failure<Data>(entry: FailureEntry<Data>): FailureEntry<Data> {
  return entry;
}

export const failureCatalog = {
  "run.expression-failed": failure({
    failureClass: "config",
    message: ({ field, why }: { field: string; why: string }) =>
      `\`${field}\` could not be evaluated. ${sentence(why)}`,
  }),
  "run.template-null": failure({
    failureClass: "config",
    message: ({ field, expression }: { field: string; expression: string }) =>
      `\`${field}\` could not be written out: \`${expression}\` is null. Give it a value, or guard it with \`!= null\`.`,
  }),
  "run.not-started": failure({
    failureClass: "spawn",
    message: ({ why }: { why: string }) => sentence(why),
  }),
  "run.try-timed-out": failure({
    failureClass: "timeout",
    message: ({ seconds }: { seconds: number }) => `The try took longer than its \`timeout_sec\` of ${seconds} s.`,
  }),
  "run.step-limit-reached": failure({
    failureClass: "timeout",
    message: ({ seconds }: { seconds: number }) =>
      `The step took longer than \`max_step_duration_sec\`, ${seconds} s over all its tries.`,
  }),
  "run.lost": failure({
    failureClass: "lost",
    message: ({ evidence }: { evidence: string }) => sentence(evidence),
  }),
  "run.breaker-open": failure({
    failureClass: "breaker_open",
    message: ({ tool }: { tool: string }) =>
      `\`${tool}\` failed too often lately, so it was not started; its circuit breaker is open.`,
  }),
  "run.assert-failed": failure({
    failureClass: "assert",
    message: ({ message }: { message: string }) => sentence(message),
  }),
  "run.up-to-date-unknown": failure({
    failureClass: "config",
    message: ({ why }: { why: string }) => `Whether the step is up to date could not be told. ${sentence(why)}`,
  }),
  "run.output-invalid": failure({
    failureClass: "config",
    message: ({ why }: { why: string }) => `The file named in \`$PLAN_OUTPUT\` could not be read. ${sentence(why)}`,
  }),
  "run.resource-missing": failure({
    failureClass: "config",
    message: ({ missing, published }: { missing: readonly ResourceName[]; published: readonly ResourceName[] }) =>
      `The step ended well but did not publish ${names(missing)}, which it \`provides\`. ` +
      `Append \`${missing[0]}=value\` to the file named in \`$PLAN_OUTPUT\`` +
      `${published.length === 0 ? "" : `; it published ${names(published)}`}.`,
  }),
};

export type FailureCode = keyof typeof failureCatalog;

/** Added to a failure when only the step's hard limit kept it from another try. */
export function noTimeForRetry({ leftSec, delaySec }: { leftSec: number; delaySec: number }): string {
  return `No further try: ${leftSec} s are left of \`max_step_duration_sec\`, and the delay would take ${delaySec} s.`;
}

export function failureOf<Code extends FailureCode>(
  code: Code,
  data: Parameters<(typeof failureCatalog)[Code]["message"]>[0],
): Required<Failure> {
  // The type of `data` is that of this code's entry; the compiler can't follow it through the union of all entries.
  const entry = failureCatalog[code] as FailureEntry<typeof data>;
  return { failureClass: entry.failureClass, message: entry.message(data) };
}

function names(list: readonly string[]): string {
  return list.map((name) => `\`${name}\``).join(", ");
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

import { problem } from "../define-problem.ts";
import { capitalized, didYouMean, listed } from "./problem-words.ts";

export const schemaProblems = {
  "schema.unknown-key": problem<{ key: string; place: string; suggestion?: string; instead?: string }>({
    severity: "error",
    summary: "A key that plans don't have. Keys of your own begin with `x-`.",
    message: ({ key, place, suggestion, instead }) => {
      const advice = instead === undefined ? didYouMean(suggestion) : ` ${instead}`;
      return `\`${key}\` is no key of ${place}.${advice || " Keys of your own begin with `x-`."}`;
    },
  }),
  "schema.missing-key": problem<{ key: string; place: string }>({
    severity: "error",
    summary: "A required key is missing.",
    message: ({ key, place }) => `${capitalized(place)} needs \`${key}\`.`,
  }),
  "schema.wrong-type": problem<{ name: string; expected: string; found: string }>({
    severity: "error",
    summary: "A value is of the wrong type.",
    message: ({ name, expected, found }) => `${capitalized(name)} must be ${expected}, not ${found}.`,
  }),
  "schema.not-one-of": problem<{ name: string; allowed: readonly string[]; suggestion?: string }>({
    severity: "error",
    summary: "A value is not one of those allowed.",
    message: ({ name, allowed, suggestion }) =>
      `\`${name}\` must be ${allowed.length === 1 ? "" : "one of "}${listed(allowed)}.${didYouMean(suggestion)}`,
  }),
  "schema.bad-name": problem<{ name: string; value: string; rule: string }>({
    severity: "error",
    summary: "A name has a form that is not allowed.",
    message: ({ name, value, rule }) => `\`${value}\` can't be used as ${name}: ${rule}`,
  }),
  "schema.out-of-range": problem<{ name: string; bound: string }>({
    severity: "error",
    summary: "A number is too small or too large.",
    message: ({ name, bound }) => `\`${name}\` must be ${bound}.`,
  }),
  "schema.empty": problem<{ name: string }>({
    severity: "error",
    summary: "A text or list may not be empty here.",
    message: ({ name }) => `\`${name}\` may not be empty.`,
  }),
};

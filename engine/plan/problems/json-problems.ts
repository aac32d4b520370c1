import { problem } from "../define-problem.ts";

export const jsonProblems = {
  "json.empty": problem<object>({
    severity: "error",
    summary: "The file holds nothing.",
    message: () => "The file is empty. A plan is a JSON object with `plan_id` and `steps`.",
  }),
  "json.too-long": problem<{ length: number; lengthMax: number }>({
    severity: "error",
    summary: "The file is longer than any plan may be.",
    message: ({ length, lengthMax }) =>
      `The file has ${length} characters; a plan may have at most ${lengthMax}. Split it.`,
  }),
  "json.too-deep": problem<{ levelsMax: number }>({
    severity: "error",
    summary: "Brackets are nested too deep.",
    message: ({ levelsMax }) => `Brackets are nested more than ${levelsMax} levels deep here. Reading stops.`,
  }),
  "json.encoding": problem<object>({
    severity: "error",
    summary: "The file is not UTF-8.",
    message: () => "The file is not written in UTF-8. Save it as UTF-8.",
  }),
  "json.not-object": problem<object>({
    severity: "error",
    summary: "The file does not begin like a JSON object.",
    message: () => "This is no plan: a plan is a JSON object, so it begins with `{`.",
  }),
  "json.text-after-end": problem<object>({
    severity: "error",
    summary: "Something follows the bracket that closes the plan.",
    message: () => "The plan has ended before this. Remove what follows, or a `}` too many before it.",
  }),
  "json.unclosed-bracket": problem<{ bracket: "{" | "[" }>({
    severity: "error",
    summary: "A bracket is never closed.",
    message: ({ bracket }) => `This \`${bracket}\` has no \`${bracket === "{" ? "}" : "]"}\`.`,
  }),
  "json.unclosed-string": problem<object>({
    severity: "error",
    summary: "A text has no closing quote on its line.",
    message: () => "The closing quote of this text is missing.",
  }),
  "json.unclosed-comment": problem<object>({
    severity: "error",
    summary: "A comment is never closed.",
    message: () => "The comment that begins here has no `*/`.",
  }),
  "json.bad-escape": problem<{ escape: string }>({
    severity: "error",
    summary: "A backslash is followed by something that JSON doesn't know.",
    message: ({ escape: written }) => `JSON has no escape \`${written}\`. A backslash itself is written \`\\\\\`.`,
  }),
  "json.control-character": problem<{ escape: string }>({
    severity: "error",
    summary: "A tab or another control character stands in a text as it is.",
    message: ({ escape: written }) => `In a JSON text this character is written \`${written}\`.`,
  }),
  "json.single-quotes": problem<object>({
    severity: "error",
    summary: "A text is in single quotes.",
    message: () => "In JSON a text is in double quotes.",
  }),
  "json.bare-word": problem<{ word: string }>({
    severity: "error",
    summary: "A word stands without quotes, or a number is not written as JSON wants it.",
    message: ({ word }) => `\`${word}\` is no JSON value. A text is in double quotes.`,
  }),
  "json.missing-comma": problem<object>({
    severity: "error",
    summary: "Two values follow each other without a comma.",
    message: () => "A comma is missing after this.",
  }),
  "json.missing-colon": problem<{ key: string }>({
    severity: "error",
    summary: "A key has no colon.",
    message: ({ key }) => `The key \`${key}\` needs a colon and a value.`,
  }),
  "json.missing-value": problem<{ key: string }>({
    severity: "error",
    summary: "A key has no value.",
    message: ({ key }) => `The key \`${key}\` has no value.`,
  }),
  "json.unexpected": problem<{ text: string }>({
    severity: "error",
    summary: "Something stands where JSON doesn't allow it.",
    message: ({ text }) => `\`${text}\` can't stand here.`,
  }),
  "json.duplicate-key": problem<{ key: string }>({
    severity: "error",
    summary: "An object has one key twice.",
    message: ({ key }) => `The key \`${key}\` stands in this object already. Remove one of the two.`,
  }),
};

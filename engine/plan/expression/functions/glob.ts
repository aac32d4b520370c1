import { type CallSite, type EvaluationFrame, spend } from "../evaluation-frame.ts";
import { BOOL } from "../expression-type.ts";
import { CHARACTERS_PER_STEP } from "../limits.ts";
import { expectTexts } from "./expect-argument.ts";
import type { ExpressionFunction } from "./expression-function.ts";

export const glob: ExpressionFunction = {
  name: "glob",
  form: "function",
  usage: "glob(text, pattern)",
  documentation: "Whether the whole text matches: `*` stands for any characters, `/` too, `?` for exactly one.",
  signatures: [{ parameters: ["string", "string"], result: BOOL }],
  call(args, frame, site) {
    const { first: text, second: pattern } = expectTexts(args, site);
    return matchesGlob({ text: [...text], pattern: [...pattern] }, frame, site);
  },
};

/** Only the last `*` is ever tried again, so the cost is at most the product of the lengths, and it is paid for. */
function matchesGlob(
  { text, pattern }: { text: readonly string[]; pattern: readonly string[] },
  frame: EvaluationFrame,
  site: CallSite,
): boolean {
  let textAt = 0;
  let patternAt = 0;
  let star: { patternAt: number; textAt: number } | undefined;
  for (let compared = 0; textAt < text.length; compared++) {
    if (compared % CHARACTERS_PER_STEP === 0) {
      spend(frame, 1, site);
    }
    const wanted = pattern[patternAt];
    if (wanted === "*") {
      star = { patternAt: ++patternAt, textAt };
    } else if (wanted === "?" || wanted === text[textAt]) {
      patternAt++;
      textAt++;
    } else if (star !== undefined) {
      star.textAt++;
      textAt = star.textAt;
      patternAt = star.patternAt;
    } else {
      return false;
    }
  }
  while (pattern[patternAt] === "*") {
    patternAt++;
  }
  return patternAt === pattern.length;
}

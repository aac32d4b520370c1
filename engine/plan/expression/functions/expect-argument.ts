import { type CallSite, failUnexpected } from "../evaluation-frame.ts";
import type { Value } from "../value.ts";

/** The argument as the string its signature promises; null, where its type allows that, fails the evaluation. */
export function expectText(value: Value | undefined, site: CallSite): string {
  return typeof value === "string" ? value : failUnexpected(value, site);
}

/** Two strings, as most functions on strings take them. */
export function expectTexts(args: readonly Value[], site: CallSite): { first: string; second: string } {
  return { first: expectText(args[0], site), second: expectText(args[1], site) };
}

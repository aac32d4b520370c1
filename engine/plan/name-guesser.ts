import { nearestName } from "./expression/nearest-name.ts";

/** Pairs of names compared before guessing stops: a plan with thousands of wrong names gets no thousands of guesses. */
const COMPARISONS_MAX = 200_000;

/** Finds the name that was probably meant, among names that stay the same. */
export function createNameGuesser(names: Iterable<string>): (wrong: string) => string | undefined {
  const candidates = [...names];
  let comparisons = 0;
  return (wrong) => {
    comparisons += candidates.length;
    return comparisons > COMPARISONS_MAX ? undefined : nearestName(wrong, candidates);
  };
}

import { matchesLetters } from "../matches-letters.ts";

/** A client shows a dozen and filters the rest; thousands would only be sent to and fro. It asks again as one types. */
export const PROPOSALS_MAX = 500;

/** The first of those that what is typed can still mean. */
export function limitProposals<Proposal>(
  proposals: readonly Proposal[],
  typed: string,
  nameOf: (proposal: Proposal) => string,
): readonly Proposal[] {
  if (proposals.length <= PROPOSALS_MAX) {
    return proposals;
  }
  const letters = typed.replaceAll(/\W/g, "");
  const fitting = proposals.filter((proposal) => matchesLetters(nameOf(proposal), letters));
  return fitting.slice(0, PROPOSALS_MAX);
}

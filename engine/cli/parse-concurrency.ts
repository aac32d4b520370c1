import { InvalidArgumentError } from "commander";

/** More processes at once than any machine has use for. */
const CONCURRENCY_MAX = 10_000;

export function parseConcurrency(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > CONCURRENCY_MAX) {
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${CONCURRENCY_MAX}.`);
  }
  return count;
}

// How long the random tests of expressions go on; imported by tests only.

interface PropertyParameters {
  readonly numRuns: number;
  readonly seed?: number;
}

/**
 * A second or two. `FAST_CHECK_RUNS=20000` looks longer; a failure prints its seed, and `FAST_CHECK_SEED=…` runs the same
 * texts again.
 */
export function propertyParameters(environment: Readonly<Record<string, string | undefined>>): PropertyParameters {
  const { FAST_CHECK_RUNS: runs = "400", FAST_CHECK_SEED: seed } = environment;
  return { numRuns: Number(runs), ...(seed === undefined ? {} : { seed: Number(seed) }) };
}

// What expressions see of the environment is fixed when a run is submitted, so that `resume` decides as the run did.

export interface EnvironmentToFreeze {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The names that the plan's expressions mention. */
  readonly mentioned: Iterable<string>;
  /** Of `globals.secrets` and of every step's `secrets`. */
  readonly secrets: ReadonlySet<string>;
}

/** For `run.json`: of a secret only the name, with null; what is not set is left out. */
export function freezeEnvironment(options: EnvironmentToFreeze): ReadonlyMap<string, string | null> {
  const { environment, mentioned, secrets } = options;
  const frozen = new Map<string, string | null>();
  for (const name of [...new Set(mentioned)].sort()) {
    const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
    if (secrets.has(name)) {
      frozen.set(name, null);
    } else if (value !== undefined) {
      frozen.set(name, value);
    }
  }
  return frozen;
}

/** What expressions see: the frozen values, and secrets as they are set now. */
export function thawEnvironment(
  frozen: ReadonlyMap<string, string | null>,
  environment: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, string> {
  const thawed = new Map<string, string>();
  for (const [name, value] of frozen) {
    const current = value ?? (Object.hasOwn(environment, name) ? environment[name] : undefined);
    if (current !== undefined) {
      thawed.set(name, current);
    }
  }
  return thawed;
}

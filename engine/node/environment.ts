// The environment that steps see: the engine's own, less what tells a program that it lives inside an editor.

export type Environment = Readonly<Record<string, string>>;

/** `ELECTRON_RUN_AS_NODE` and its like would change what a step is. */
const editorVariable = /^(ELECTRON|VSCODE)_/i;

/** Built once for a run and shared by its steps. Without a prototype, so that no name is special in it. */
export function stepEnvironment(engineEnvironment: Readonly<Record<string, string | undefined>>): Environment {
  const environment: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(engineEnvironment)) {
    if (value !== undefined && !editorVariable.test(name)) {
      environment[name] = value;
    }
  }
  return environment;
}

/** The later wins. Windows does not tell `Path` from `PATH`, so there the earlier spelling gives way. */
export function mergeEnvironments(
  base: Environment,
  layers: readonly (ReadonlyMap<string, string> | Iterable<readonly [string, string]>)[],
): Environment {
  const merged: Record<string, string> = Object.assign(Object.create(null), base);
  for (const layer of layers) {
    for (const [name, value] of layer) {
      if (process.platform === "win32") {
        removeOtherSpellings(merged, name);
      }
      merged[name] = value;
    }
  }
  return merged;
}

function removeOtherSpellings(environment: Record<string, string>, name: string): void {
  const wanted = name.toUpperCase();
  for (const other of Object.keys(environment)) {
    if (other !== name && other.toUpperCase() === wanted) {
      delete environment[other];
    }
  }
}

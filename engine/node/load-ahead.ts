/**
 * Loads what an engine otherwise loads when it first needs it. Called before a run is on record: an update may take the
 * files of this version away while it goes on. What Linux does by itself needs no program to be run, nor what runs it.
 */
export async function loadAhead(): Promise<void> {
  if (process.platform !== "linux") {
    await import("execa");
  }
}

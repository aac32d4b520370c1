import { readJournalStart } from "./journal/read-journal-start.ts";
import { listRunIds, openRunFolder } from "./run-folder.ts";

export type RunQueryAnswer =
  | { readonly kind: "found"; readonly runId: string }
  | { readonly kind: "none"; readonly message: string }
  | { readonly kind: "ambiguous"; readonly runIds: readonly string[]; readonly message: string };

/** More than this many candidates help nobody. */
const CANDIDATES_SHOWN = 10;

/** `query` is any unique part of the id, or `last`: the run that started last. */
export function findRun(stateFolder: string, query: string): RunQueryAnswer {
  const runIds = listRunIds(stateFolder);
  if (runIds.length === 0) {
    return {
      kind: "none",
      message: `There are no runs yet in \`${stateFolder}\`. Start one with \`planctl run <plan>\`.`,
    };
  }
  if (query === "last") {
    return { kind: "found", runId: latestStarted(stateFolder, runIds) };
  }
  const wanted = query.toLowerCase();
  const exact = runIds.find((runId) => runId.toLowerCase() === wanted);
  const matches = exact === undefined ? runIds.filter((runId) => runId.toLowerCase().includes(wanted)) : [exact];
  const [first] = matches;
  if (first === undefined || query === "") {
    return { kind: "none", message: `No run matches \`${query}\`. \`planctl runs\` lists them.` };
  }
  return matches.length === 1 ? { kind: "found", runId: first } : ambiguous(query, matches);
}

function ambiguous(query: string, matches: readonly string[]): RunQueryAnswer {
  const runIds = matches.toSorted();
  const shown = runIds.slice(-CANDIDATES_SHOWN).map((runId) => `\`${runId}\``);
  const more = runIds.length > shown.length ? ` and ${runIds.length - shown.length} more` : "";
  return {
    kind: "ambiguous",
    runIds,
    message: `\`${query}\` matches ${runIds.length} runs: ${shown.join(", ")}${more}. Give a longer part of the id.`,
  };
}

/** Runs that never started come before all others, in the order of their ids. */
function latestStarted(stateFolder: string, runIds: readonly string[]): string {
  const started = runIds.map((runId) => {
    const folder = openRunFolder(stateFolder, runId);
    return { runId, startedAtMs: (folder && readJournalStart(folder.journalFile).startedAtMs) ?? 0 };
  });
  const latest = started.reduce((best, run) =>
    run.startedAtMs > best.startedAtMs || (run.startedAtMs === best.startedAtMs && run.runId > best.runId) ? run : best,
  );
  return latest.runId;
}

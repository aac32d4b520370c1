// One immutable model for each (uri, version), made when a feature first asks for it and shared by all of them.
import type { Plan } from "../engine/plan/plan.ts";
import type { PlanSource } from "../engine/plan/plan-source.ts";
import type { Problem } from "../engine/plan/problem.ts";
import { readPlan } from "../engine/plan/read-plan.ts";
import { collectWords, type PlanWords } from "./plan-words.ts";
import { createStepGraph, type StepGraph } from "./step-graph.ts";

export interface PlanDocument {
  readonly uri: string;
  readonly version: number;
  readonly source: PlanSource;
  readonly problems: readonly Problem[];
  /** Of this text, or, where it is broken, of this text and the last one that was not. */
  readonly graph: StepGraph;
  /** What the text uses already and may use again. */
  readonly words: PlanWords;
  /** The last text of this document that was a plan without errors; `isStale` when that is not this text. */
  readonly lastPlan: { readonly plan: Plan; readonly isStale: boolean } | undefined;
}

/** An open text as the client last sent it. It may change in place later, which is why models copy what they need. */
export interface OpenText {
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

export interface PlanDocuments {
  /** The model of the document as it is now; undefined when it is not open. */
  get(uri: string): PlanDocument | undefined;
  /** The models of all open documents. */
  all(): readonly PlanDocument[];
  /** Drops what is kept for a document that was closed. */
  forget(uri: string): void;
}

interface Kept {
  readonly document: PlanDocument;
  readonly lastWhole: PlanSource | undefined;
}

export function createPlanDocuments(
  findOpen: (uri: string) => OpenText | undefined,
  listOpen: () => readonly string[] = () => [],
): PlanDocuments {
  const keptByUri = new Map<string, Kept>();
  return {
    get,
    all: () => listOpen().flatMap((uri) => get(uri) ?? []),
    forget(uri) {
      keptByUri.delete(uri);
    },
  };

  function get(uri: string): PlanDocument | undefined {
    const open = findOpen(uri);
    if (open === undefined) {
      return undefined;
    }
    const kept = keptByUri.get(uri);
    if (kept?.document.version === open.version) {
      return kept.document;
    }
    const next = readDocument(open, kept);
    keptByUri.set(uri, next);
    return next.document;
  }
}

function readDocument(open: OpenText, before: Kept | undefined): Kept {
  const { source, problems, plan } = readPlan(open.getText());
  const lastWhole = source.isBroken ? before?.lastWhole : source;
  const lastPlan = plan !== undefined ? { plan, isStale: false } : stale(before?.document.lastPlan);
  const graphSources = lastWhole === undefined || lastWhole === source ? [source] : [source, lastWhole];
  let graph: StepGraph | undefined;
  let words: PlanWords | undefined;
  const document: PlanDocument = {
    uri: open.uri,
    version: open.version,
    source,
    problems,
    // Lazy: most edits only want problems.
    get graph() {
      graph ??= createStepGraph(graphSources);
      return graph;
    },
    get words() {
      words ??= collectWords(source);
      return words;
    },
    lastPlan,
  };
  return { document, lastWhole };
}

function stale(lastPlan: PlanDocument["lastPlan"]): PlanDocument["lastPlan"] {
  return lastPlan === undefined ? undefined : { plan: lastPlan.plan, isStale: true };
}

// Files and folders in `cwd`, `script`, `path` and the places of files, listed by the host one folder at a time.
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver/node";
import { textOf, valueAt } from "../../engine/plan/plan-node.ts";
import type { ClientAbilities } from "../client-abilities.ts";
import { findJsonPlace } from "../json-place.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { describePlace, type PlanPlace } from "../plan-place.ts";
import { type Proposal, toItems } from "../proposal.ts";
import type { FolderEntry } from "../protocol.ts";
import type { ServerHost } from "../server-host.ts";
import { escapeSnippet } from "../snippet-value.ts";
import { resolveInWorkspace, workspaceOf } from "../workspace-paths.ts";

interface PathTools {
  readonly host: ServerHost;
  readonly abilities: ClientAbilities;
}

/** A list that a person looks through. */
const ENTRIES_MAX = 500;

export async function completePaths(
  document: PlanDocument,
  offset: number,
  { host, abilities }: PathTools,
): Promise<CompletionItem[]> {
  const json = findJsonPlace(document.source, offset);
  if (json?.slot !== "value" || json.written === undefined) {
    return [];
  }
  const place = describePlace(json);
  const wanted = wantedAt(place);
  if (wanted === undefined) {
    return [];
  }
  // What is typed in front of the cursor decides the folder; what stands behind is replaced.
  const typed = document.source.text.slice(json.replace.start + 1, offset);
  const folder = typed.slice(0, typed.lastIndexOf("/") + 1);
  const start = wanted.isFromCwd ? cwdOf(document, place) : "";
  const uri = resolveInWorkspace(workspaceOf(document.uri, abilities), start, folder);
  const entries = uri === undefined ? undefined : await host.listFolder(uri);
  const fitting = (entries ?? []).filter(
    ({ name, kind }) => !hidden.has(name) && (kind === "folder" || wanted.fits(name)),
  );
  return toItems(
    document,
    json,
    inOrder(fitting)
      .slice(0, ENTRIES_MAX)
      .map((entry) => toProposal(entry, folder, wanted)),
    abilities,
  );
}

/** Folders that nobody means. */
const hidden: ReadonlySet<string> = new Set([".git", ".plan-runs", "node_modules"]);

interface WantedPath {
  readonly fits: (name: string) => boolean;
  readonly isFromCwd: boolean;
  readonly isFolder: boolean;
}

function wantedAt({ key, isStep, path, step }: PlanPlace): WantedPath | undefined {
  const isGlobal = path.length === 1 && path[0]?.kind === "key" && path[0].key === "globals";
  if (key === "cwd" && (isStep || isGlobal)) {
    return { fits: () => false, isFromCwd: false, isFolder: true };
  }
  const isDefinition = step !== undefined && path.at(-1)?.kind === "key" && path.length === 3;
  if (!isDefinition) {
    return undefined;
  }
  switch (key) {
    case "script":
      return { fits: (name) => name.endsWith(".ps1"), isFromCwd: true, isFolder: false };
    case "path":
      return { fits: (name) => /\.jsonc?$/.test(name), isFromCwd: false, isFolder: false };
    case "from":
    case "to":
    case "save_to":
      return { fits: () => true, isFromCwd: false, isFolder: false };
    default:
      return undefined;
  }
}

function cwdOf({ source }: PlanDocument, { step }: PlanPlace): string {
  const node = source.steps.find(({ id }) => id === step?.id)?.node;
  return textOf(valueAt(node, "cwd")) ?? "";
}

function inOrder(entries: readonly FolderEntry[]): readonly FolderEntry[] {
  return entries.toSorted((one, other) => {
    const byKind = Number(one.kind === "folder") - Number(other.kind === "folder");
    return byKind || one.name.localeCompare(other.name);
  });
}

function toProposal({ name, kind }: FolderEntry, folder: string, { isFolder }: WantedPath): Proposal {
  const isOpen = kind === "folder" && !isFolder;
  const label = `${folder}${name}${isOpen ? "/" : ""}`;
  return {
    label,
    kind: kind === "folder" ? CompletionItemKind.Folder : CompletionItemKind.File,
    snippet: escapeSnippet(JSON.stringify(label)),
    asksOn: isOpen,
  };
}

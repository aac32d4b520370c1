import type { Node } from "jsonc-parser";
import type { DocumentLink } from "vscode-languageserver/node";
import { innerRangeOf, textOf, valueAt } from "../../engine/plan/plan-node.ts";
import type { ClientAbilities } from "../client-abilities.ts";
import { toLspRange } from "../lsp-range.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { resolveInWorkspace, workspaceOf } from "../workspace-paths.ts";

/** Inner plans, PowerShell scripts and working folders, where the text alone tells which file is meant. */
export function linkFiles({ uri, source }: PlanDocument, abilities: ClientAbilities): DocumentLink[] {
  const workspace = workspaceOf(uri, abilities);
  const links: DocumentLink[] = [];
  add(valueAt(valueAt(source.root, "globals"), "cwd"), "Folder of all steps");
  for (const { node } of source.steps) {
    const cwd = valueAt(node, "cwd");
    const definition = valueAt(node, "step_def");
    add(cwd, "Folder that the step runs in");
    if (textOf(valueAt(definition, "type")) === "plan") {
      add(valueAt(definition, "path"), "Plan that the step runs");
    } else if (textOf(valueAt(definition, "type")) === "powershell") {
      add(valueAt(definition, "script"), "Script that the step runs", textOf(cwd) ?? "");
    }
  }
  return links;

  function add(value: Node | undefined, tooltip: string, folder = ""): void {
    const path = textOf(value);
    const target = path === undefined || path === "" ? undefined : resolveInWorkspace(workspace, folder, path);
    if (value !== undefined && target !== undefined) {
      links.push({ range: toLspRange(source.lines, innerRangeOf(value)), target, tooltip });
    }
  }
}

// Paths in a plan start at the workspace folder that the plan lies in.
import type { ClientAbilities } from "./client-abilities.ts";

/** With a slash at its end. */
export function workspaceOf(documentUri: string, { workspaceFolders }: ClientAbilities): string {
  const folders = workspaceFolders.map((uri) => (uri.endsWith("/") ? uri : `${uri}/`));
  const around = folders.filter((uri) => documentUri.startsWith(uri)).sort((one, other) => other.length - one.length);
  return around[0] ?? documentUri.slice(0, documentUri.lastIndexOf("/") + 1);
}

/** Undefined where the path leaves the workspace, is absolute, or is known at run time only. */
export function resolveInWorkspace(workspace: string, ...paths: readonly string[]): string | undefined {
  const parts: string[] = [];
  for (const part of paths.flatMap((path) => path.split(/[/\\]/))) {
    if (part === "..") {
      if (parts.pop() === undefined) {
        return undefined;
      }
    } else if (part !== "." && part !== "") {
      parts.push(part);
    }
  }
  const isLocal = paths.every((path) => !/^([/\\]|[A-Za-z]:)/.test(path) && !path.includes("${{"));
  return isLocal ? `${workspace}${parts.map(encodeURIComponent).join("/")}` : undefined;
}

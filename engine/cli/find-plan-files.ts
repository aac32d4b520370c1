import { existsSync } from "node:fs";
import { glob } from "node:fs/promises";
import { basename, resolve } from "node:path";

export type FoundFiles =
  | { readonly ok: true; readonly files: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** More than anyone has plans; a pattern that matches more is a slip. */
const FILES_MAX = 10_000;

/**
 * The files that paths and patterns name, relative to the current folder, each once, in the order given. A path that
 * exists is itself, whatever characters it has. Patterns don't look into `node_modules`, `.git` and `.plan-runs`.
 */
export async function findPlanFiles(patterns: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Set<string>();
  for (const pattern of patterns) {
    const matches = await filesOf(pattern, cwd);
    if (matches.length === 0) {
      return { ok: false, message: `No file matches \`${pattern}\`.` };
    }
    for (const file of matches) {
      files.add(file);
    }
    if (files.size > FILES_MAX) {
      return { ok: false, message: `\`${pattern}\` matches more than ${FILES_MAX} files. Name fewer.` };
    }
  }
  return { ok: true, files: [...files] };
}

async function filesOf(pattern: string, cwd: string): Promise<readonly string[]> {
  // One without special characters that does not exist is reported where it is read.
  if (existsSync(resolve(cwd, pattern)) || !/[*?[\]{}]/.test(pattern)) {
    return [pattern];
  }
  const matches: string[] = [];
  const exclude = (name: string): boolean => ["node_modules", ".git", ".plan-runs"].includes(basename(name));
  for await (const entry of glob(pattern, { cwd, exclude, withFileTypes: false })) {
    matches.push(entry);
    if (matches.length > FILES_MAX) {
      break;
    }
  }
  return matches.sort();
}

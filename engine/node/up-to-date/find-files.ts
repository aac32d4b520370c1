import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type GlobPattern, type GlobSegment, matchesPath, matchesSegment, parseGlob } from "./glob-pattern.ts";

export interface FilesToFind {
  readonly workspace: string;
  readonly globs: readonly string[];
  /** Never looked into, wherever it lies. */
  readonly stateFolder: string;
}

export type FoundFiles =
  | {
      readonly ok: true;
      /** From the workspace, with `/`; sorted. An empty folder that is named ends with `/`. */
      readonly files: readonly string[];
      /** The globs that match nothing. */
      readonly unmatched: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** A step that reads more is not looked at faster than it is run. */
const FILES_MAX = 50_000;
/** Looked at on the way; a glob that has to look at more was hardly meant so. */
const ENTRIES_MAX = 1_000_000;
/** Between two turns of the event loop: a millisecond's work or so. */
const ENTRIES_A_TURN = 2_000;
/** Only entered by a glob that names them. */
const RARELY_MEANT = [".git", "node_modules"];
const NEVER_MEANT = ".plan-runs";

/** Names with a leading dot are like others. Links to folders are followed only where a glob names them. */
export async function findFiles({ workspace, globs, stateFolder }: FilesToFind): Promise<FoundFiles> {
  const patterns: GlobPattern[] = [];
  for (const glob of globs) {
    const parsed = parseGlob(glob);
    if (!parsed.ok) {
      return parsed;
    }
    patterns.push(parsed.pattern);
  }
  const search = new FileSearch(workspace, stateFolder);
  try {
    const unmatched: string[] = [];
    for (const pattern of patterns.filter(({ isExclusion }) => !isExclusion)) {
      if (!(await search.add(pattern))) {
        unmatched.push(pattern.text);
      }
    }
    const exclusions = patterns.filter(({ isExclusion }) => isExclusion).flatMap(({ paths }) => paths);
    return { ok: true, files: await search.result(exclusions), unmatched };
  } catch (error) {
    if (error instanceof SearchError) {
      return { ok: false, message: error.message };
    }
    throw error;
  }
}

class SearchError extends Error {}

interface Entry {
  readonly name: string;
  readonly kind: "folder" | "link" | "file";
}

/** Where the search is: a folder, and what of the pattern is still to be matched below it. */
interface Place {
  /** With a closing `/`; empty: the workspace. */
  readonly folder: string;
  readonly path: readonly GlobSegment[];
  readonly at: number;
}

class FileSearch {
  readonly #workspace: string;
  readonly #stateFolder: string;
  readonly #files = new Set<string>();
  readonly #entriesByFolder = new Map<string, readonly Entry[]>();
  #entryCount = 0;

  constructor(workspace: string, stateFolder: string) {
    this.#workspace = workspace;
    this.#stateFolder = stateFolder;
  }

  /** False: it matches nothing. */
  async add(pattern: GlobPattern): Promise<boolean> {
    let isMatched = false;
    for (const path of pattern.paths) {
      const open: Place[] = [{ folder: "", path, at: 0 }];
      const seen = new Set<string>();
      for (let place = open.pop(); place !== undefined; place = open.pop()) {
        const key = `${place.at}:${place.folder}`;
        if (!seen.has(key)) {
          seen.add(key);
          isMatched = (await this.#look(place, open)) || isMatched;
        }
      }
    }
    return isMatched;
  }

  async result(exclusions: readonly (readonly GlobSegment[])[]): Promise<readonly string[]> {
    let count = 0;
    const kept: string[] = [];
    for (const file of this.#files) {
      const names = file.split("/").filter((name) => name !== "");
      if (!exclusions.some((path) => matchesPath(path, names))) {
        kept.push(file);
      }
      if (++count % ENTRIES_A_TURN === 0) {
        await nextTurn();
      }
    }
    return kept.sort();
  }

  /** Notes the files that end here, and the places to go on from. True: there are files. */
  async #look({ folder, path, at }: Place, open: Place[]): Promise<boolean> {
    const segment = path[at];
    if (segment === undefined) {
      return false;
    }
    const isLast = at === path.length - 1;
    if (segment.kind === "folders" && !isLast) {
      open.push({ folder, path, at: at + 1 });
    }
    let isMatched = false;
    for (const { name, kind } of await this.#entriesOf(folder)) {
      const file = `${folder}${name}`;
      if (!matchesSegment(segment, name) || this.#isNeverMeant(file, name, { segment, path })) {
        continue;
      }
      const entered = kind === "folder" || (kind === "link" && segment.kind === "name" && !isLast);
      if (!entered) {
        // A file ends the path; in its middle it leads nowhere.
        isMatched = (isLast && this.#note(file)) || isMatched;
      } else if (segment.kind === "folders") {
        open.push({ folder: `${file}/`, path, at });
      } else if (!isLast) {
        open.push({ folder: `${file}/`, path, at: at + 1 });
      } else if (segment.kind === "name") {
        isMatched = (await this.#noteFolder(`${file}/`, open)) || isMatched;
      }
    }
    return isMatched;
  }

  /** A folder that is named means everything in it. */
  async #noteFolder(folder: string, open: Place[]): Promise<boolean> {
    const entries = await this.#entriesOf(folder);
    if (entries.length === 0) {
      return this.#note(folder);
    }
    open.push({ folder, path: [{ kind: "folders" }], at: 0 });
    return true;
  }

  #note(file: string): true {
    this.#files.add(file);
    if (this.#files.size > FILES_MAX) {
      throw new SearchError(`The globs match more than ${FILES_MAX} files. Name fewer, or leave some out with \`!\`.`);
    }
    return true;
  }

  #isNeverMeant(
    file: string,
    name: string,
    { segment, path }: Pick<Place, "path"> & { segment: GlobSegment },
  ): boolean {
    if (name === NEVER_MEANT || join(this.#workspace, file) === this.#stateFolder) {
      return true;
    }
    const isNamed = path.some((part) => part.kind === "name" && part.name === name);
    return segment.kind !== "name" && RARELY_MEANT.includes(name) && !isNamed;
  }

  async #entriesOf(folder: string): Promise<readonly Entry[]> {
    const known = this.#entriesByFolder.get(folder);
    if (known !== undefined) {
      return known;
    }
    const entries = await readFolder(join(this.#workspace, folder));
    this.#entriesByFolder.set(folder, entries);
    const turnsBefore = Math.floor(this.#entryCount / ENTRIES_A_TURN);
    this.#entryCount += entries.length;
    if (this.#entryCount > ENTRIES_MAX) {
      throw new SearchError(`The globs lead through more than ${ENTRIES_MAX} files. Begin them with a folder's name.`);
    }
    if (Math.floor(this.#entryCount / ENTRIES_A_TURN) > turnsBefore) {
      await nextTurn();
    }
    return entries;
  }
}

async function readFolder(path: string): Promise<readonly Entry[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => {
      const kind = entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "file";
      return { name: entry.name, kind };
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") {
      return [];
    }
    throw new SearchError(`The folder \`${path}\` cannot be looked into: ${message}.`);
  }
}

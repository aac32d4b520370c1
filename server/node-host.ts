// Files of this machine, for clients that have them where the server runs.
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { emptyHost, type ServerHost } from "./server-host.ts";

/** Beside the bundle in `dist`, and where it is generated. */
const DOCUMENTS = ["./error-codes.md", "../docs/error-codes.md"];

export function createNodeHost(): ServerHost {
  let places: ReadonlyMap<string, string> | undefined;
  return {
    ...emptyHost,
    codeHref(code) {
      places ??= readCodePlaces();
      return places.get(code);
    },
    async listFolder(uri) {
      if (!uri.startsWith("file:")) {
        return undefined;
      }
      try {
        const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
        return entries.map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? "folder" : "file" }));
      } catch {
        // A folder that is not there, or that may not be read, has nothing to propose.
        return undefined;
      }
    },
  };
}

/** Code → address of the line that explains it: `#L12` is what VS Code opens at line 12, others open the file. */
function readCodePlaces(): ReadonlyMap<string, string> {
  for (const document of DOCUMENTS) {
    const url = new URL(document, import.meta.url);
    const text = readIfThere(url);
    if (text !== undefined) {
      return placesIn(text, url.href);
    }
  }
  return new Map();
}

/** A heading of its own counts before a row of a table. */
function placesIn(text: string, href: string): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  const headings = new Map<string, string>();
  text.split("\n").forEach((line, index) => {
    const [, code] = /^(?:#+|\|)\s*`?([a-z]+\.[a-z-]+)`?\s*(?:$|\|)/.exec(line) ?? [];
    const places = line.startsWith("#") ? headings : rows;
    if (code !== undefined && !places.has(code)) {
      places.set(code, `${href}#L${index + 1}`);
    }
  });
  return new Map([...rows, ...headings]);
}

function readIfThere(url: URL): string | undefined {
  try {
    return readFileSync(url, "utf8");
  } catch {
    // Not shipped: problems then come without a link.
    return undefined;
  }
}

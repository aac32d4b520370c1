// Files of this machine, for clients that have them where the server runs.
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { emptyHost, type ServerHost } from "./server-host.ts";

export function createNodeHost(): ServerHost {
  return {
    ...emptyHost,
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

// What the server asks of whoever hosts it. It reads no files of its own: `planctl lsp` and the extension start it with the
// host of `node-host.ts`, a client with files elsewhere answers requests instead (`protocol.ts`), and without either the
// features that need it have nothing to show.
import type { FolderEntry, PlanHistory } from "./protocol.ts";

export interface ServerHost {
  /** What a folder holds; undefined where it can't be read. */
  listFolder(uri: string): Promise<readonly FolderEntry[] | undefined>;
  /** Where a problem code is explained, as an address that an editor can open. */
  codeHref(code: string): string | undefined;
  /** What past runs of a plan tell; undefined where there are none. */
  readHistory(uri: string): Promise<PlanHistory | undefined>;
}

export const emptyHost: ServerHost = {
  codeHref: () => undefined,
  listFolder: () => Promise.resolve(undefined),
  readHistory: () => Promise.resolve(undefined),
};

import { vsixPath } from "../package.ts";
import { findChromium } from "./find-chromium.ts";
import { findCodeServer } from "./install-code-server.ts";

export interface StoryHost {
  /** The browser's program. */
  readonly chromium: string;
  /** code-server's `entry.js`. */
  readonly codeServer: string;
}

/** Another package than the one just built, for example a released one. */
export const vsixUnderTest = process.env["VSIX_PATH"] ?? vsixPath;

/** What is there already: `prepareHosts` has fetched what can be fetched, and counted what can't. */
export function findStoryHost(): StoryHost | { readonly reason: string } {
  const chromium = findChromium();
  if (chromium === undefined) {
    return { reason: "no Chromium was found (CHROME_PATH can name one)" };
  }
  const codeServer = findCodeServer();
  if (codeServer === undefined) {
    return { reason: "code-server is not installed in .vscode-test/code-server" };
  }
  return { chromium, codeServer };
}

// `host.json` names the live engine process of a run. It holds no secret and no address: a workspace may ship a forged one.

import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { mayBeAlive, ownIdentity, type ProcessIdentity, parseIdentity } from "./process/process-identity.ts";
import { readJsonFile } from "./read-json-file.ts";
import type { RunFolder } from "./run-folder.ts";
import { writeAtomically } from "./write-atomically.ts";

/** Written by the engine process itself, about itself. Its temporary file lies where the next command looks for such. */
export function writeHostFile(folder: RunFolder): void {
  const content = `${JSON.stringify(ownIdentity())}\n`;
  writeAtomically(folder.hostFile, content, { temporaryFolder: dirname(folder.path) });
}

export function removeHostFile(folder: RunFolder): void {
  rmSync(folder.hostFile, { force: true });
}

/** The engine process of this run, if it is alive. */
export function readLiveHost(folder: RunFolder): ProcessIdentity | undefined {
  const identity = readIdentity(folder.hostFile);
  return identity !== undefined && mayBeAlive(identity) ? identity : undefined;
}

/** Far more than a host file ever has. */
const HOST_FILE_BYTES_MAX = 4096;

function readIdentity(path: string): ProcessIdentity | undefined {
  return parseIdentity(readJsonFile(path, { bytesMax: HOST_FILE_BYTES_MAX }));
}

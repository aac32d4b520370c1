// Where the socket of a run is. Engine and clients derive it, each for itself, from the user and the run's folder: it is
// never read from the workspace, which could name someone else's socket.
import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { isOwnFolder, makeOwnFolder } from "../own-folder.ts";

/** The system's limit on a socket's path is 104 bytes on macOS and 108 on Linux, with the closing NUL. */
const SOCKET_PATH_BYTES_MAX = 103;
const isWindows = process.platform === "win32";

export interface SocketAddress {
  /** A Unix socket's path, or a named pipe's name. */
  readonly path: string;
  /** The secret that a client must know; it lies in the user's own folder, where a workspace cannot forge it. */
  readonly tokenFile: string;
}

/**
 * Where the engine of this run would listen, best place first. A client tries them all: an engine started from another
 * login session may have had another runtime folder.
 */
export function socketAddresses(runFolder: string): readonly SocketAddress[] {
  const name = createHash("sha256")
    .update(`${userName()}\0${canonical(runFolder)}`)
    .digest("hex")
    .slice(0, 20);
  return socketFolders()
    .map((folder) => {
      const file = join(folder, name);
      return { path: isWindows ? `\\\\.\\pipe\\plan-orchestrator-${name}` : file, tokenFile: `${file}.token` };
    })
    .filter((address) => isWindows || Buffer.byteLength(address.path) <= SOCKET_PATH_BYTES_MAX);
}

/** The first of the addresses whose folder is this user's own, made where it is missing; undefined when none is. */
export function prepareSocketAddress(runFolder: string): SocketAddress | undefined {
  return socketAddresses(runFolder).find(({ tokenFile }) => makeOwnFolder(dirname(tokenFile)));
}

/** True when nobody but this user can have put anything there. */
export function isOwnAddress({ tokenFile }: SocketAddress): boolean {
  return isOwnFolder(dirname(tokenFile));
}

function socketFolders(): readonly string[] {
  // Windows gives every user a temporary folder of their own.
  if (isWindows) {
    return [join(tmpdir(), "plan-orchestrator")];
  }
  const uid = process.getuid?.() ?? 0;
  const runtime = [process.env["XDG_RUNTIME_DIR"], process.platform === "linux" ? `/run/user/${uid}` : undefined]
    .filter((folder): folder is string => folder !== undefined && isAbsolute(folder))
    .map((folder) => join(folder, "plan-orchestrator"));
  const temporary = [tmpdir(), "/tmp"].map((folder) => join(folder, `plan-orchestrator-${uid}`));
  return [...new Set([...runtime, ...temporary])];
}

function canonical(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return resolve(folder);
  }
}

function userName(): string {
  return String(process.getuid?.() ?? userInfo().username);
}

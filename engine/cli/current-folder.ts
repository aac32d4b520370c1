import { isAbsolute, resolve } from "node:path";

/** The folder in which planctl was started has been deleted. */
export class LostFolderError extends Error {
  override readonly name = "LostFolderError";

  constructor() {
    super("The current folder no longer exists. Change to one that does, and try again.");
  }
}

export function currentFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      throw new LostFolderError();
    }
    throw error;
  }
}

/** Of a path from the command line. Asks for the current folder only if the path starts from there. */
export function absolutePath(path: string, context: { readonly cwd: string }): string {
  return isAbsolute(path) ? resolve(path) : resolve(context.cwd, path);
}

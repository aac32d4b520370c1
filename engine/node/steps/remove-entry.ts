import { readdir, rmdir, unlink } from "node:fs/promises";
import { type Entry, statOf } from "./entry-content.ts";
import { openSubfolder } from "./open-folder.ts";

/** A link is removed itself, never what it leads to. What is gone already is no failure. */
export async function removeEntry(entry: Entry, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const stats = await statOf(entry);
  if (stats === undefined) {
    return;
  }
  if (!stats.isDirectory()) {
    await unlink(entry.folder.entry(entry.name));
    return;
  }
  const folder = await openSubfolder(entry.folder, entry.name, { create: false });
  try {
    for (const name of await readdir(folder.entry("."))) {
      await removeEntry({ folder, name }, signal);
    }
  } finally {
    await folder.close();
  }
  await rmdir(entry.folder.entry(entry.name));
}

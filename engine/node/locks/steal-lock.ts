// Taking over the lock of a dead process, so that of many who try exactly one succeeds.
//
//   demo.lock             T, dead          whoever creates the claim named after T may replace the lock …
//   demo.lock.T.claim     A, dead too      … and if that one died meanwhile, the claim named after A decides,
//   demo.lock.A.claim     B, alive         and so on. B replaces demo.lock, and only then removes the claims.
//
// A claim's name holds the token it replaces and tokens never return, so a claim that comes too late is harmless: its
// maker finds another token in the lock and withdraws.

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createHolderFile, isHeld, type LockHolder, readHolder, replaceHolderFile } from "./lock-file.ts";

/** A chain grows by one for each thief that was killed in the act. */
const CLAIMS_MAX = 32;

export type Theft =
  | { readonly kind: "stolen" }
  /** Somebody alive holds the lock, or is about to take it over. */
  | { readonly kind: "busy"; readonly holder: LockHolder }
  /** The files changed under our eyes: look again. */
  | { readonly kind: "changed" };

/** One file of the chain, and who it named when we read it. */
interface Link {
  readonly file: string;
  readonly token: string;
}

export function stealLock(path: string, folder: string, thief: LockHolder): Theft {
  const links: Link[] = [];
  for (let file = path; links.length < CLAIMS_MAX; ) {
    const holder = readHolder(file);
    if (holder === undefined) {
      return { kind: "changed" };
    }
    if (isHeld(holder)) {
      return { kind: "busy", holder };
    }
    links.push({ file, token: tokenOf(holder) });
    file = claimPath(path, tokenOf(holder));
    if (createHolderFile(file, folder, thief)) {
      return takeOver({ path, folder, thief, links, claim: file });
    }
  }
  return { kind: "changed" };
}

interface TakeOver {
  readonly path: string;
  readonly folder: string;
  readonly thief: LockHolder;
  readonly links: readonly Link[];
  readonly claim: string;
}

function takeOver({ path, folder, thief, links, claim }: TakeOver): Theft {
  // While the lock itself is unchanged, nobody was through with this chain before our claim ended it.
  if (!links.every(isUnchanged)) {
    rmSync(claim, { force: true });
    return { kind: "changed" };
  }
  replaceHolderFile(path, folder, thief);
  for (const { file } of links.slice(1)) {
    rmSync(file, { force: true });
  }
  rmSync(claim, { force: true });
  return { kind: "stolen" };
}

function isUnchanged({ file, token }: Link): boolean {
  const holder = readHolder(file);
  return holder !== undefined && tokenOf(holder) === token;
}

/** Removes claims that dead thieves left where the lock has long been someone else's, or nobody's. */
export function removeAbandonedClaims(folder: string): void {
  for (const name of claimNamesIn(folder)) {
    const path = join(folder, name.replace(claimEnding, ""));
    const lock = readHolder(path);
    const claim = readHolder(join(folder, name));
    const isLockStale = lock !== undefined && !isHeld(lock);
    if (!isLockStale && claim !== undefined && !isHeld(claim)) {
      rmSync(join(folder, name), { force: true });
    }
  }
}

const claimEnding = /(?<=\.lock)\.([0-9a-f]{32}|damaged)\.claim$/;

function claimPath(lock: string, token: string): string {
  return `${lock}.${token}.claim`;
}

function tokenOf(holder: LockHolder | "damaged"): string {
  return holder === "damaged" ? holder : holder.token;
}

function claimNamesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => claimEnding.test(name));
  } catch {
    return [];
  }
}

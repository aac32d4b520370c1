// `breakers.json`: what runs of this workspace know of broken tools, so that the next run doesn't begin by failing as
// often as the last. On disk in wall-clock times, because no other clock outlives a process; runs get ages.
import { join } from "node:path";
import { asFields, asText, asTexts, readJsonFile } from "../read-json-file.ts";
import { updateUnderLock } from "../update-under-lock.ts";
import { writeAtomically } from "../write-atomically.ts";

export interface SavedBreaker {
  /** How long ago the tool's tries failed; those within the plan's window count. */
  readonly failureAgesSec: readonly number[];
  /** Set while it is open: seconds until a try is let through as a probe; 0: the next one is. */
  readonly openForSec?: number;
}

/** The longest time that a plan can name, so nothing older counts anywhere. */
const AGE_SEC_MAX = 2_000_000;
/** A clock that was set back a little leaves times in the future; what lies further ahead is nonsense. */
const FUTURE_SEC_MAX = 60;
/** Far above any sensible threshold. */
const FAILURES_MAX = 1_000;
const TOOLS_MAX = 500;
const FILE_BYTES_MAX = 32 * 1024 * 1024;
/** One failure, as two runs remember it: each has it through its own clock. */
const SAME_FAILURE_MS = 100;
const lockName = "_plan_orchestrator_breakers";

/** By tool. Empty where nothing is known. */
export function readBreakers(stateFolder: string, nowMs: number): ReadonlyMap<string, SavedBreaker> {
  const breakers = new Map<string, SavedBreaker>();
  for (const [tool, entry] of readEntries(stateFolder, nowMs)) {
    const failureAgesSec = entry.failuresMs.map((atMs) => Math.max(0, nowMs - atMs) / 1000);
    breakers.set(tool, { failureAgesSec, ...(entry.open !== undefined && { openForSec: leftSec(entry.open, nowMs) }) });
  }
  return breakers;
}

/**
 * What other runs have saved of other tools stays, and of this tool their failures, unless the breaker was closed by a
 * success: then it has none. False: it could not be kept.
 */
export function saveBreaker(stateFolder: string, tool: string, breaker: SavedBreaker, nowMs: number): Promise<boolean> {
  const update = () => {
    const entries = readEntries(stateFolder, nowMs);
    const entry = merge(entries.get(tool), entryOf(breaker, nowMs));
    // Deleted first, so that what was saved last stands last.
    entries.delete(tool);
    if (entry.failuresMs.length > 0 || entry.open !== undefined) {
      entries.set(tool, entry);
    }
    writeAtomically(breakersFile(stateFolder), formatEntries([...entries].slice(-TOOLS_MAX)));
  };
  return updateUnderLock({ stateFolder, lockName, update });
}

interface Entry {
  /** Oldest first. */
  readonly failuresMs: readonly number[];
  readonly open?: OpenTimes;
}

interface OpenTimes {
  readonly openedMs: number;
  readonly resetMs: number;
}

function entryOf({ failureAgesSec, openForSec }: SavedBreaker, nowMs: number): Entry {
  const failuresMs = failureAgesSec.map((ageSec) => Math.round(nowMs - ageSec * 1000));
  const open =
    openForSec === undefined ? undefined : { openedMs: nowMs, resetMs: Math.round(nowMs + openForSec * 1000) };
  return { failuresMs: inOrder(failuresMs), ...(open !== undefined && { open }) };
}

function merge(before: Entry | undefined, now: Entry): Entry {
  const isClosedBySuccess = now.failuresMs.length === 0 && now.open === undefined;
  if (before === undefined || isClosedBySuccess) {
    return now;
  }
  const others = before.failuresMs.filter(
    (atMs) => !now.failuresMs.some((known) => Math.abs(known - atMs) <= SAME_FAILURE_MS),
  );
  return { ...now, failuresMs: inOrder([...others, ...now.failuresMs]) };
}

function inOrder(failuresMs: readonly number[]): readonly number[] {
  return failuresMs.toSorted((one, other) => one - other).slice(-FAILURES_MAX);
}

/** A clock that was set back must not keep a breaker open for longer than it was opened for. */
function leftSec({ openedMs, resetMs }: OpenTimes, nowMs: number): number {
  return Math.max(0, resetMs - Math.max(nowMs, openedMs)) / 1000;
}

/** Without what is too old to count anywhere. */
function readEntries(stateFolder: string, nowMs: number): Map<string, Entry> {
  const fields = asFields(readJsonFile(breakersFile(stateFolder), { bytesMax: FILE_BYTES_MAX }));
  const entries = new Map<string, Entry>();
  for (const [tool, value] of Object.entries(fields).slice(-TOOLS_MAX)) {
    const { failures_at, opened_at, reset_at } = asFields(value);
    const failuresMs = (asTexts(failures_at, FAILURES_MAX) ?? []).map(Date.parse).filter((at) => isCurrent(at, nowMs));
    const open = readOpen(asText(opened_at), asText(reset_at), nowMs);
    if (failuresMs.length > 0 || open !== undefined) {
      entries.set(tool, { failuresMs: inOrder(failuresMs), ...(open !== undefined && { open }) });
    }
  }
  return entries;
}

function readOpen(openedAt: string | undefined, resetAt: string | undefined, nowMs: number): OpenTimes | undefined {
  if (openedAt === undefined || resetAt === undefined) {
    return undefined;
  }
  const [openedMs, resetMs] = [Date.parse(openedAt), Date.parse(resetAt)];
  const isSensible = resetMs >= openedMs && resetMs - openedMs <= AGE_SEC_MAX * 1000;
  return isSensible && isCurrent(openedMs, nowMs) ? { openedMs, resetMs } : undefined;
}

/** Also false for what is no time. */
function isCurrent(atMs: number, nowMs: number): boolean {
  const ageSec = (nowMs - atMs) / 1000;
  return ageSec <= AGE_SEC_MAX && ageSec >= -FUTURE_SEC_MAX;
}

function formatEntries(entries: readonly (readonly [string, Entry])[]): string {
  const fields = entries.map(([tool, { failuresMs, open }]) => {
    const opened = open === undefined ? null : toIso(open.openedMs);
    const reset = open === undefined ? null : toIso(open.resetMs);
    return [tool, { failures_at: failuresMs.map(toIso), opened_at: opened, reset_at: reset }] as const;
  });
  return `${JSON.stringify(Object.fromEntries(fields), null, 2)}\n`;
}

function toIso(atMs: number): string {
  return new Date(atMs).toISOString();
}

function breakersFile(stateFolder: string): string {
  return join(stateFolder, "breakers.json");
}

// What the benches share: timing a program from start to exit, and saying how ratios spread. Machines are noisy, so what
// is compared runs in the same round, the order alternates, and a figure is the median of the rounds' ratios.
import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Program {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** Milliseconds from start to exit; throws where the program does not succeed. */
export async function measureMs({ file, args, cwd }: Omit<Program, "name">): Promise<number> {
  const startedAtMs = performance.now();
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    spawn(file, args, { cwd, stdio: "ignore" }).once("error", reject).once("exit", resolve);
  });
  if (exitCode !== 0) {
    throw new Error(`${file} ${args.join(" ")} exited with ${exitCode}`);
  }
  return performance.now() - startedAtMs;
}

/** One time for each program in each round; every second round runs backwards, so that no place in it is the better one. */
export async function measureRounds(
  rounds: number,
  programsOf: (round: number) => readonly Program[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    const programs = programsOf(round);
    for (const program of round % 2 === 0 ? programs : programs.toReversed()) {
      const ms = await measureMs(program);
      times.set(program.name, [...(times.get(program.name) ?? []), ms]);
    }
  }
  return times;
}

/** `2.91 x [2.60–3.40]`: the median of the rounds' ratios and their range. */
export function formatRatios(ours: readonly number[], peer: readonly number[]): string {
  const ratios = ours.map((ms, round) => ms / (peer[round] ?? Number.NaN));
  return `${median(ratios).toFixed(2)} x [${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}]`;
}

export function formatMs(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms [${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}]`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export interface BenchPlace {
  readonly name: string;
  readonly folder: string;
}

const MEMORY_DISK = "/dev/shm";

/**
 * Runs `bench` with a folder on the disk and, where there is one, in memory. All is removed at the very end: a file system
 * that has just deleted many files makes new ones slowly, and only whoever makes files would pay for that.
 */
export async function inBenchPlaces(bench: (place: BenchPlace) => Promise<void>): Promise<void> {
  const places = [
    { name: "disk", folder: mkdtempSync(join(tmpdir(), "bench-")) },
    ...(isWritable(MEMORY_DISK) ? [{ name: "tmpfs", folder: mkdtempSync(join(MEMORY_DISK, "bench-")) }] : []),
  ];
  try {
    for (const place of places) {
      await bench(place);
    }
  } finally {
    for (const { folder } of places) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

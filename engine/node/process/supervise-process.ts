import type { ChildProcess } from "node:child_process";
import type { ProcessWork } from "../../run/attempt-job.ts";
import type { AttemptEnd, StopCause } from "../../run/run-input.ts";
import type { AttemptResult } from "../attempt/running-attempt.ts";
import type { AttemptOutput } from "./attempt-output.ts";
import { groupMayHaveMembers, type Leader, listGroup } from "./attempt-processes.ts";
import { takeBashFailure } from "./bash-failure.ts";
import type { ProcessEntry } from "./process-table.ts";
import { readPlanOutput } from "./read-plan-output.ts";
import type { StartedProcess } from "./started-process.ts";
import {
  type StopLadder,
  type StopReport,
  signalNamed,
  startStopLadder,
  waitUntilGroupIsEmpty,
} from "./stop-ladder.ts";

export interface Supervision {
  readonly child: ChildProcess;
  readonly leader: Leader;
  readonly request: ProcessWork;
  /** The file named in `$PLAN_OUTPUT`. */
  readonly planOutput: string;
  readonly logFolder: string;
  readonly output: Pick<AttemptOutput, "addNote" | "finish">;
}

export function superviseProcess(supervision: Supervision): StartedProcess {
  return new SupervisedProcess(supervision);
}

interface LeaderExit {
  readonly exitCode: number | null;
  readonly signal: string | null;
}

/** Readers of a pipe, as in bash's `> >(tee log)`, see its end only when the leader has gone: this is their time. */
const SETTLE_MS = 100;

/**
 *   running ──exit──► leftovers: stopped, kept or waited for ──► ended
 *      └──stop──► stopping: signalled, then killed ───────────────┘
 */
class SupervisedProcess implements StartedProcess {
  readonly pid: number;
  readonly startTime: string;
  readonly ended: Promise<AttemptResult>;
  readonly #supervision: Supervision;
  readonly #leaderExit: Promise<LeaderExit>;
  readonly #notes: string[] = [];
  readonly #stopRequested = new AbortController();
  #cause: StopCause | undefined;
  #isHurried = false;
  #stoppedFor: StopCause | null = null;
  #ladder: StopLadder | undefined;
  #isKept = false;
  #keptStopped: Promise<void> | undefined;
  #giveUp: () => void = () => undefined;

  constructor(supervision: Supervision) {
    const { child, leader } = supervision;
    this.#supervision = supervision;
    this.pid = leader.pid;
    this.startTime = leader.startTime;
    this.#leaderExit = new Promise((resolve) => {
      child.once("exit", (exitCode, signal) => resolve({ exitCode, signal }));
      this.#giveUp = () => {
        // Otherwise this engine could not end before that process does.
        child.unref();
        resolve({ exitCode: null, signal: null });
      };
    });
    this.ended = this.#seeToItsEnd();
  }

  stop(cause: StopCause, options: { readonly immediately: boolean }): void {
    this.#cause ??= cause;
    this.#isHurried ||= options.immediately;
    if (this.#ladder !== undefined) {
      if (options.immediately) {
        this.#ladder.hurry();
      }
    } else if (!this.#hasLeaderExited()) {
      this.#ladder = this.#startLadder({ scope: "tree", onlyWhileLeaderLives: true, stopsTheTry: true });
    }
    this.#stopRequested.abort();
  }

  async stopKept(options: { readonly immediately: boolean }): Promise<void> {
    await this.ended;
    this.#isHurried ||= options.immediately;
    if (options.immediately) {
      this.#ladder?.hurry();
    }
    this.#keptStopped ??= this.#isKept ? this.#stopWhatWasKept() : Promise.resolve();
    await this.#keptStopped;
  }

  async #stopWhatWasKept(): Promise<void> {
    await this.#stopLeftovers();
    await this.#supervision.output.finish();
  }

  async #seeToItsEnd(): Promise<AttemptResult> {
    const exit = await this.#leaderExit;
    if (this.#ladder !== undefined) {
      this.#noteSurvivors(await this.#ladder.done);
    }
    if (this.#stoppedFor === null && groupMayHaveMembers(this.#supervision.leader.pid)) {
      await this.#dealWithLeftovers(exit);
    }
    const message = this.#takeScriptFailure(exit);
    if (!this.#isKept) {
      // A daemon that left the group may hold the pipe for ever: it is not waited for.
      this.#notes.push(...(await this.#supervision.output.finish()));
    }
    const { published, problem } = readPlanOutput(this.#supervision.planOutput);
    const end: AttemptEnd = {
      kind: "ended",
      ...exit,
      stoppedFor: this.#stoppedFor,
      ...(problem !== undefined && { outputProblem: problem }),
      ...(message !== undefined && { message }),
    };
    return { end, published, notes: this.#notes, isKept: this.#isKept };
  }

  #takeScriptFailure({ exitCode }: LeaderExit): string | undefined {
    const { request, logFolder } = this.#supervision;
    if (request.program.type !== "shell" || request.program.shell !== "bash") {
      return undefined;
    }
    const message = takeBashFailure(request.program.script, logFolder, exitCode);
    if (message === undefined || this.#stoppedFor !== null) {
      return undefined;
    }
    this.#note(message);
    return message;
  }

  /** The leader has ended by itself; others of its group have not. */
  async #dealWithLeftovers(exit: LeaderExit): Promise<void> {
    const { leader, request } = this.#supervision;
    const stopSignal = this.#stopRequested.signal;
    const members = await listGroup(leader);
    if (request.afterExit === "wait") {
      if (!(await waitUntilGroupIsEmpty(leader, members, stopSignal))) {
        // Waiting is part of the try, so whoever ends it stops the try.
        this.#ladder = this.#startLadder({ scope: "tree", onlyWhileLeaderLives: false, stopsTheTry: true });
        this.#noteSurvivors(await this.#ladder.done);
      }
      return;
    }
    const isOver = await waitUntilGroupIsEmpty(
      leader,
      members,
      AbortSignal.any([stopSignal, AbortSignal.timeout(SETTLE_MS)]),
    );
    if (isOver) {
      return;
    }
    if (request.afterExit === "keep" && exit.exitCode === 0 && !stopSignal.aborted) {
      this.#isKept = true;
      this.#note(`Left running until \`finally\` is over: ${listNames(await listGroup(leader))}.`);
      return;
    }
    await this.#stopLeftovers();
  }

  async #stopLeftovers(): Promise<void> {
    this.#ladder = this.#startLadder({ scope: "group", onlyWhileLeaderLives: false, stopsTheTry: false });
    const report = await this.#ladder.done;
    if (report.stopped.length > 0) {
      this.#note(`Stopped what the step had left running: ${listNames(report.stopped)}.`);
    }
    this.#noteSurvivors(report);
  }

  #startLadder(rung: {
    readonly scope: "group" | "tree";
    readonly onlyWhileLeaderLives: boolean;
    readonly stopsTheTry: boolean;
  }): StopLadder {
    const { leader, request } = this.#supervision;
    const ladder = startStopLadder({
      leader,
      signal: signalNamed(request.stopSignal),
      graceMs: request.killGraceSec * 1000,
      scope: rung.scope,
      immediately: this.#isHurried,
      leaderExit: this.#leaderExit,
      onlyWhileLeaderLives: rung.onlyWhileLeaderLives,
      onSignalled: () => {
        if (rung.stopsTheTry) {
          this.#stoppedFor = this.#cause ?? null;
        }
      },
    });
    void ladder.done.then(({ survivors }) => {
      if (survivors.some(({ pid }) => pid === leader.pid)) {
        // It hangs in the kernel, or belongs to someone else: the run must not hang with it.
        this.#stoppedFor = this.#cause ?? null;
        this.#giveUp();
      }
    });
    return ladder;
  }

  #hasLeaderExited(): boolean {
    const { child } = this.#supervision;
    return child.exitCode !== null || child.signalCode !== null;
  }

  #noteSurvivors({ survivors }: StopReport): void {
    if (survivors.length > 0) {
      this.#note(`These processes could not be ended: ${listNames(survivors)}. End them by hand.`);
    }
  }

  #note(note: string): void {
    this.#notes.push(note);
    this.#supervision.output.addNote(note);
  }
}

/** More names than this help nobody. */
const NAMES_SHOWN = 10;

function listNames(entries: readonly ProcessEntry[]): string {
  const names = entries.slice(0, NAMES_SHOWN).map(({ name, pid }) => `\`${name}\` (pid ${pid})`);
  const more = entries.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

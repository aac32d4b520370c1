// What a client and the engine of one run say to each other over the run's socket (JSON-RPC).
import { NotificationType, RequestType } from "vscode-jsonrpc/node";
import type { RecordedEvent } from "../../run/run-event.ts";
import type { UntimedInput } from "../../run/run-input.ts";

export const HOST_PROTOCOL_VERSION = 2;

export interface HelloParams {
  readonly protocol: number;
  /** From the file beside the socket, which only this user can read. */
  readonly token: string;
}

export interface HelloResult {
  readonly protocol: number;
  readonly runId: string;
  readonly engineVersion: string;
}

/** The first request of every connection; one that fails ends it. */
export const helloRequest = new RequestType<HelloParams, HelloResult, void>("hello");

/** From now on every recorded event from `fromSeq` on is sent, once and in order. */
export const attachRequest = new RequestType<{ readonly fromSeq: number }, null, void>("attach");

/** What a person may say of a run that goes on; `stepId`: of one step. */
export type PersonsInput = Extract<UntimedInput, { type: "cancel" | "pause" | "continue" }>;

/** Answered when it is in the journal. */
export const personsRequest = new RequestType<PersonsInput, null, void>("person");

export const eventsNotification = new NotificationType<{ readonly events: readonly RecordedEvent[] }>("events");

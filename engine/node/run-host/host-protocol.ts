// What a client and the engine of one run say to each other over the run's socket (JSON-RPC).
import { NotificationType, RequestType } from "vscode-jsonrpc/node";
import type { RecordedEvent } from "../../run/run-event.ts";

export const HOST_PROTOCOL_VERSION = 1;

export interface HelloParams {
  readonly protocol: number;
  /** From `host.json`, which only this user can read. */
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

/** A person's cancel; answered when it is in the journal. */
export const cancelRequest = new RequestType<{ readonly now: boolean }, null, void>("cancel");

export const eventsNotification = new NotificationType<{ readonly events: readonly RecordedEvent[] }>("events");

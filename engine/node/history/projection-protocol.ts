// What the engine and its projection child say to each other over IPC.

export type ProjectionRequest =
  /** Journals have grown. */
  | { readonly type: "dirty" }
  /** Make a last pass, answer `finished` and end. */
  | { readonly type: "finish" };

export type ProjectionReport =
  /** The last word. */
  | { readonly type: "finished"; readonly hasFailed: boolean }
  /** A pass failed. */
  | { readonly type: "failed"; readonly message: string };

export function isProjectionRequest(message: unknown): message is ProjectionRequest {
  return hasType(message) && (message.type === "dirty" || message.type === "finish");
}

export function isProjectionReport(message: unknown): message is ProjectionReport {
  return hasType(message) && (message.type === "finished" || message.type === "failed");
}

function hasType(message: unknown): message is { readonly type: unknown } {
  return typeof message === "object" && message !== null && "type" in message;
}

// Reads the body of an answer to its end, however large: into a file where one is wanted, and its beginning for the log.

import type { IncomingMessage } from "node:http";

/**
 * Enough to see what a server says, little enough for a log.
 * @internal for tests and scripts
 */
export const BODY_SHOWN_BYTES_MAX = 64 * 1024;

export interface AnswerBody {
  readonly bytes: number;
  readonly beginning: Uint8Array;
}

export interface BodyUse {
  /** Nothing more is read meanwhile, so memory stays small. */
  readonly write: (chunk: Uint8Array) => Promise<void>;
  /** What to throw when the connection fails; failures of `write` go through as they are. */
  readonly asFailure: (error: unknown) => Error;
}

export async function readAnswerBody(answer: IncomingMessage, { write, asFailure }: BodyUse): Promise<AnswerBody> {
  const chunks: AsyncIterator<Uint8Array> = answer[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  for (let bytes = 0; ; ) {
    const next = await chunks.next().catch((error: unknown) => {
      throw asFailure(error);
    });
    if (next.done) {
      return { bytes, beginning: Buffer.concat(kept) };
    }
    if (bytes < BODY_SHOWN_BYTES_MAX) {
      kept.push(next.value.subarray(0, BODY_SHOWN_BYTES_MAX - bytes));
    }
    bytes += next.value.length;
    await write(next.value);
  }
}

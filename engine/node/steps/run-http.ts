// The `http` step: one request, the redirects it leads to, and a verdict by the status. Its log has each request and
// answer, never the value of a header.

import { type FileHandle, realpath } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import type { HttpWork } from "../../run/step-work.ts";
import { type AnswerBody, readAnswerBody } from "./answer-body.ts";
import { replaceFile } from "./entry-content.ts";
import { asFileFailure } from "./file-failure.ts";
import { exchange } from "./http-exchange.ts";
import { asRequestFailure, RequestFailure, requestName } from "./http-failure.ts";
import { firstRequest, type HttpRequest, REDIRECTS_MAX, redirectedRequest } from "./http-request.ts";
import { type LocatedPath, locatePath } from "./locate-path.ts";
import { openFolder } from "./open-folder.ts";
import { readableBytes, withoutControls } from "./readable-bytes.ts";
import { settleWork, type WorkEnd, WorkFailure, type WorkPlace } from "./work-end.ts";

export function runHttp(work: HttpWork, place: WorkPlace, signal: AbortSignal): Promise<WorkEnd> {
  return settleWork(() => perform(work, place, signal), { failureClass: "http", signal, writeLog: place.writeLog });
}

async function perform(work: HttpWork, place: WorkPlace, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  // Before anything is sent: a request may have effects that a second try would repeat.
  const target = work.saveTo === undefined ? undefined : await savePlace(work.saveTo, place.workspace);
  const { request, answer } = await lastAnswer(work, place, signal);
  const status = statusOf(answer);
  const isExpected = work.expectStatus?.includes(status) ?? (status >= 200 && status < 300);
  try {
    if (isExpected && target !== undefined) {
      const bytes = await saveBody(answer, request, target);
      place.writeLog(`${bytes} bytes saved to \`${target.written}\`\n`);
    } else {
      place.writeLog(shownBody(await readBody(answer, request)));
    }
  } finally {
    answer.destroy();
  }
  if (!isExpected) {
    throw new WorkFailure(
      `\`${requestName(request.method, request.url)}\` was answered with \`${statusLine(answer)}\`; ` +
        `expected was ${expectation(work)}. What the server says is in the log.`,
    );
  }
}

/** Follows redirects, unless a redirect is what is expected. */
async function lastAnswer(
  work: HttpWork,
  { writeLog }: WorkPlace,
  signal: AbortSignal,
): Promise<{ request: HttpRequest; answer: IncomingMessage }> {
  let request = firstRequest(work);
  for (let redirects = 0; ; redirects++) {
    const answer = await loggedExchange(request, { writeLog, signal });
    const isExpected = work.expectStatus?.includes(statusOf(answer)) ?? false;
    const next = isExpected ? undefined : redirected(request, answer);
    if (next === undefined) {
      return { request, answer };
    }
    answer.destroy();
    if (redirects === REDIRECTS_MAX) {
      throw new WorkFailure(
        `\`${requestName(request.method, request.url)}\` was redirected more than ${REDIRECTS_MAX} times. Look at the log for the circle.`,
      );
    }
    request = next;
  }
}

function redirected(request: HttpRequest, answer: IncomingMessage): HttpRequest | undefined {
  try {
    return redirectedRequest(request, { status: statusOf(answer), location: answer.headers.location });
  } catch (error) {
    answer.destroy();
    throw asRequestFailure(error, request);
  }
}

async function loggedExchange(
  request: HttpRequest,
  { writeLog, signal }: Pick<WorkPlace, "writeLog"> & { readonly signal: AbortSignal },
): Promise<IncomingMessage> {
  const started = performance.now();
  const body = request.body === undefined ? "" : `, body of ${request.body.length} bytes`;
  writeLog(`${requestName(request.method, request.url)} (headers ${[...request.headers.keys()].join(", ")}${body})\n`);
  const answer = await exchange(request, signal).catch((error: unknown) => {
    throw asRequestFailure(error, request);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(3);
  const contentType = answer.headers["content-type"] ?? "no content type";
  writeLog(`${statusLine(answer)} after ${seconds} s, ${withoutControls(contentType)}\n`);
  return answer;
}

function readBody(answer: IncomingMessage, request: HttpRequest): Promise<AnswerBody> {
  return readAnswerBody(answer, {
    write: () => Promise.resolve(),
    asFailure: (error) => asRequestFailure(error, request),
  });
}

interface SavePlace extends LocatedPath {
  readonly written: string;
}

async function savePlace(written: string, workspace: string): Promise<SavePlace> {
  try {
    const root = await realpath(workspace);
    const located = await locatePath({ workspace: root, path: written, allowOutside: false, lastLink: "follow" });
    return { ...located, written };
  } catch (error) {
    throw asFileFailure(error, `save an answer to \`${written}\``);
  }
}

/** The file changes only when all of the body is there. Gives its length. */
async function saveBody(answer: IncomingMessage, request: HttpRequest, target: SavePlace): Promise<number> {
  let length = 0;
  const fill = async (file: FileHandle) => {
    const { bytes } = await readAnswerBody(answer, {
      // Goes on where the last chunk ended.
      write: (chunk) => file.writeFile(chunk),
      asFailure: (error) => asRequestFailure(error, request),
    });
    length = bytes;
  };
  try {
    const folder = await openFolder({ path: target.folder, root: target.root, create: true });
    try {
      await replaceFile({ folder, name: target.name }, fill);
    } finally {
      await folder.close();
    }
  } catch (error) {
    throw error instanceof RequestFailure ? error : asFileFailure(error, `save the answer to \`${target.written}\``);
  }
  return length;
}

function shownBody({ bytes, beginning }: AnswerBody): string {
  if (bytes === 0) {
    return "";
  }
  const text = readableBytes(beginning, { isWhole: beginning.length === bytes });
  if (text === undefined) {
    return `${bytes} bytes that are no text\n`;
  }
  const rest = bytes - beginning.length;
  const end = text.endsWith("\n") ? "" : "\n";
  return `\n${text}${end}${rest === 0 ? "" : `… and ${rest} bytes more; \`save_to\` keeps all.\n`}`;
}

function expectation({ expectStatus }: HttpWork): string {
  return expectStatus === undefined
    ? "a status of 200 to 299"
    : expectStatus.map((status) => `\`${status}\``).join(" or ");
}

function statusOf(answer: IncomingMessage): number {
  return answer.statusCode ?? 0;
}

function statusLine(answer: IncomingMessage): string {
  return withoutControls(`${answer.statusCode} ${answer.statusMessage ?? ""}`).trimEnd();
}

// What is sent: the first request of an `http` step, and those that redirects lead to. Decides, sends nothing.

import type { HttpWork } from "../../run/step-work.ts";
import { WorkFailure } from "./work-end.ts";

export interface HttpRequest {
  readonly method: string;
  /** Without a user and password, which became a header. */
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array | undefined;
}

/**
 * As browsers do: more is a circle.
 */
export const REDIRECTS_MAX = 20;

/** All that may go to another origin than the plan named: anything else could be a key of some service. */
const harmlessHeaders = new Set(["accept", "accept-language", "content-type", "user-agent"]);
/** They follow from the body and the address. A plan's own `host` goes only to where it was meant to. */
const ownHeaders = ["content-length", "transfer-encoding", "connection"];

export function firstRequest(work: HttpWork): HttpRequest {
  const url = parsedUrl(work.url);
  const method = work.method.toUpperCase();
  if (method === "CONNECT") {
    throw new WorkFailure("`CONNECT` opens a tunnel and is no request with an answer. Use another `method`.");
  }
  const headers = new Map(Object.entries(work.headers).map(([name, value]) => [name.toLowerCase(), value] as const));
  for (const name of ownHeaders) {
    headers.delete(name);
  }
  setDefault(headers, "accept", "*/*");
  setDefault(headers, "user-agent", "plan-orchestrator");
  if (url.username !== "" || url.password !== "") {
    setDefault(headers, "authorization", basicAuthorization(url));
    url.username = "";
    url.password = "";
  }
  if (work.body !== undefined) {
    setDefault(headers, "content-type", work.body.type === "json" ? "application/json" : "text/plain; charset=utf-8");
  }
  return { method, url, headers, body: bodyBytes(work) };
}

/** What follows an answer that redirects; undefined: it does not. */
export function redirectedRequest(
  request: HttpRequest,
  answer: { readonly status: number; readonly location: string | undefined },
): HttpRequest | undefined {
  const { status, location } = answer;
  if (location === undefined || ![301, 302, 303, 307, 308].includes(status)) {
    return undefined;
  }
  const url = redirectTarget(request.url, location);
  const isRead = request.method === "GET" || request.method === "HEAD";
  const becomesGet = (status === 303 && !isRead) || (status < 303 && request.method === "POST");
  const headers = new Map(
    [...request.headers].filter(
      ([name]) =>
        (url.origin === request.url.origin || harmlessHeaders.has(name)) &&
        !(becomesGet && name.startsWith("content-")),
    ),
  );
  return becomesGet
    ? { method: "GET", url, headers, body: undefined }
    : { method: request.method, url, headers, body: request.body };
}

function redirectTarget(from: URL, location: string): URL {
  const url = URL.parse(location, from.href);
  if (url === null || !isHttp(url)) {
    throw new WorkFailure(
      `the server redirects to \`${shortened(location)}\`, which is no address for \`http\` steps.`,
    );
  }
  if (from.protocol === "https:" && url.protocol === "http:") {
    throw new WorkFailure(
      `the server redirects from \`https\` to \`${withoutUser(url)}\`, which is not encrypted. Name that address in \`url\` if it is meant.`,
    );
  }
  // A password that the other server chose is none of ours.
  url.username = "";
  url.password = "";
  return url;
}

function parsedUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !isHttp(url)) {
    throw new WorkFailure("`url` is no address that begins with `http://` or `https://`. Correct it.");
  }
  url.hash = "";
  return url;
}

function isHttp(url: URL): boolean {
  return url.protocol === "http:" || url.protocol === "https:";
}

/** For messages and logs. */
export function withoutUser(url: URL): string {
  return `${url.origin}${url.pathname}${url.search}`;
}

function basicAuthorization({ username, password }: URL): string {
  return `Basic ${Buffer.from(`${unescapePercent(username)}:${unescapePercent(password)}`).toString("base64")}`;
}

/** A `%` that escapes nothing stands for itself. */
function unescapePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function bodyBytes({ body }: HttpWork): Uint8Array | undefined {
  if (body === undefined) {
    return undefined;
  }
  return Buffer.from(body.type === "json" ? JSON.stringify(body.value) : body.text, "utf8");
}

function setDefault(headers: Map<string, string>, name: string, value: string): void {
  if (!headers.has(name)) {
    headers.set(name, value);
  }
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

// Sends one request and waits for the head of its answer, whose body the caller reads.

import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { HttpRequest } from "./http-request.ts";

/** `signal` also ends an answer whose body is still being read. */
export function exchange(request: HttpRequest, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    const sent = send(request, signal);
    sent.once("response", (answer) => {
      // One that breaks before anybody reads it keeps its error for the reader.
      answer.on("error", () => undefined);
      done(answer);
    });
    sent.on("error", failed);
    sent.once("upgrade", (_answer, socket) => {
      socket.destroy();
      failed(new Error("the server switched to another protocol."));
    });
    // After an answer this says nothing new.
    sent.once("close", () => failed(new Error("the server closed the connection without an answer.")));
    sent.end(request.body);
  });
}

function send({ method, url, headers, body }: HttpRequest, signal: AbortSignal): ClientRequest {
  const start = url.protocol === "https:" ? requestHttps : requestHttp;
  const length = body === undefined ? [] : [["content-length", String(body.length)] as const];
  // No agent: no connection outlives its step.
  return start(url, { method, headers: Object.fromEntries([...headers, ...length]), agent: false, signal });
}

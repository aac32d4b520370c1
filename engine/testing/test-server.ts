// A server that a test starts and asks, on this machine only.

import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export interface TestServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** What arrived, with its body, in the order of its ends. */
  readonly received: readonly ReceivedRequest[];
  close(): Promise<void>;
}

export interface ReceivedRequest {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Answers only after the whole request was read and noted. */
export async function startServer(answer: RequestListener): Promise<TestServer> {
  const received: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      received.push({
        line: `${request.method} ${request.url}`,
        headers: request.headers,
        body: body.toString("utf8"),
      });
      answer(request, response);
    });
  });
  const port = await listening(server);
  return { origin: `http://127.0.0.1:${port}`, received, close: () => closed(server) };
}

export async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // A server on a port has an address of this form.
  return (server.address() as AddressInfo).port;
}

export async function closed(server: Server): Promise<void> {
  const end = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await end;
}

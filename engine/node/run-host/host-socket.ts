// The run's own socket: clients attach, see every recorded event and may cancel. The engine never waits for a client: one
// that reads too slowly is sent nothing more until it has caught up, and then gets what it missed from the journal.
import { randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import {
  createMessageConnection,
  ErrorCodes,
  type MessageConnection,
  ResponseError,
  SocketMessageReader,
  SocketMessageWriter,
} from "vscode-jsonrpc/node";
import type { RecordedEvent } from "../../run/run-event.ts";
import {
  attachRequest,
  eventsNotification,
  HOST_PROTOCOL_VERSION,
  helloRequest,
  type PersonsInput,
  personsRequest,
} from "./host-protocol.ts";
import { prepareSocketAddress, type SocketAddress } from "./socket-address.ts";

export interface HostSocketOptions {
  readonly runId: string;
  readonly runFolder: string;
  readonly engineVersion: string;
  /** The `seq` of the newest recorded event; 0 before the first. */
  lastSeq(): number;
  /** Recorded events from `fromSeq` on, read from the journal. */
  readEvents(fromSeq: number): Promise<readonly RecordedEvent[]>;
  /** Resolves when it is recorded. */
  input(input: PersonsInput): Promise<void>;
}

export interface HostSocket {
  /** Tells every attached client; call it after the events are in the journal. */
  publish(events: readonly RecordedEvent[]): void;
  /** Gives clients the time to read what was sent, at most `CLOSE_WAIT_MS`. */
  dispose(): Promise<void>;
}

/** Windows, terminals and scripts of one person; more are refused. */
const CONNECTIONS_MAX = 64;
/** Unread bytes of one client beyond which it is sent nothing more for now. */
const UNREAD_BYTES_MAX = 4 * 1024 * 1024;
/** Events of one message. */
const BATCH_EVENTS_MAX = 500;
const CLOSE_WAIT_MS = 1_000;

interface Client {
  readonly socket: Socket;
  publish(events: readonly RecordedEvent[]): void;
}

/** Undefined where no socket can be opened: the run goes on, but nobody can attach to it. */
export async function openHostSocket(options: HostSocketOptions): Promise<HostSocket | undefined> {
  const address = prepareSocketAddress(options.runFolder);
  if (address === undefined) {
    return undefined;
  }
  const clients = new Set<Client>();
  const token = randomBytes(32).toString("hex");
  const server = createServer((socket) => {
    const client = serveClient(socket, token, options);
    clients.add(client);
    socket.on("close", () => clients.delete(client));
  });
  server.maxConnections = CONNECTIONS_MAX;
  if (!(await listen(server, address, token))) {
    return undefined;
  }
  // The run decides how long the engine lives, not who listens to it.
  server.unref();
  return {
    publish: (events) => {
      for (const client of clients) {
        client.publish(events);
      }
    },
    dispose: async () => {
      await Promise.all([...clients].map(({ socket }) => endSocket(socket)));
      await new Promise((resolve) => server.close(resolve));
      removeSocketFiles(address);
    },
  };
}

async function listen(server: Server, address: SocketAddress, token: string): Promise<boolean> {
  // Left by an engine that died; this run's journal has one writer, so no living engine can own it.
  removeSocketFiles(address);
  const isListening = await new Promise<boolean>((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(address.path, () => resolve(true));
  });
  if (!isListening) {
    return false;
  }
  if (process.platform !== "win32") {
    chmodSync(address.path, 0o700);
  }
  writeFileSync(address.tokenFile, token, { mode: 0o600, flag: "wx" });
  return true;
}

function removeSocketFiles(address: SocketAddress): void {
  rmSync(address.tokenFile, { force: true });
  if (process.platform !== "win32") {
    rmSync(address.path, { force: true });
  }
}

function serveClient(socket: Socket, token: string, options: HostSocketOptions): Client {
  socket.unref();
  const connection = createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
  const refuse = (message: string) => new ResponseError<void>(ErrorCodes.InvalidRequest, message);
  let isTrusted = false;
  let sender: EventSender | undefined;
  connection.onRequest(helloRequest, (hello) => {
    isTrusted = hello.protocol === HOST_PROTOCOL_VERSION && isSameToken(hello.token, token);
    if (isTrusted) {
      return { protocol: HOST_PROTOCOL_VERSION, runId: options.runId, engineVersion: options.engineVersion };
    }
    setImmediate(() => socket.end());
    return refuse("Wrong token or protocol.");
  });
  connection.onRequest(attachRequest, ({ fromSeq }) => {
    if (!isTrusted) {
      return refuse("Say hello first.");
    }
    sender = createEventSender(connection, socket, options, fromSeq);
    return null;
  });
  connection.onRequest(personsRequest, async (input) => {
    if (!isTrusted) {
      return refuse("Say hello first.");
    }
    if (!isPersonsInput(input)) {
      return refuse("That can't be asked of a run.");
    }
    await options.input(input);
    return null;
  });
  socket.on("error", () => socket.destroy());
  connection.onError(() => socket.destroy());
  connection.onClose(() => connection.dispose());
  connection.listen();
  return { socket, publish: (events) => sender?.publish(events) };
}

/** The other end is ours, but need not be of this version. */
function isPersonsInput(input: unknown): input is PersonsInput {
  const { type, now, stepId } = (input ?? {}) as Readonly<Record<string, unknown>>;
  if (type === "pause" || type === "continue") {
    return true;
  }
  return type === "cancel" && typeof now === "boolean" && (stepId === undefined || typeof stepId === "string");
}

interface EventSender {
  publish(events: readonly RecordedEvent[]): void;
}

/**
 * ```
 * catching up (from the journal) ──all sent──▶ live ──too much unread──▶ held ──drained──▶ catching up
 * ```
 */
function createEventSender(
  connection: MessageConnection,
  socket: Socket,
  options: HostSocketOptions,
  fromSeq: number,
): EventSender {
  let nextSeq = Math.max(1, fromSeq);
  let isLive = false;
  const send = (events: readonly RecordedEvent[]): void => {
    // A closed connection is noticed by its own event.
    connection.sendNotification(eventsNotification, { events }).catch(() => {});
    nextSeq = (events.at(-1)?.seq ?? nextSeq - 1) + 1;
  };
  const catchUp = async (): Promise<void> => {
    while (!socket.destroyed && nextSeq <= options.lastSeq()) {
      const events = await options.readEvents(nextSeq);
      if (events.length === 0) {
        throw new Error("The journal has fewer events than were recorded.");
      }
      for (let start = 0; start < events.length && !socket.destroyed; start += BATCH_EVENTS_MAX) {
        send(events.slice(start, start + BATCH_EVENTS_MAX));
        await drainedEnough(socket);
      }
    }
    isLive = true;
  };
  const startCatchUp = (): void => {
    isLive = false;
    void drainedEnough(socket)
      .then(catchUp)
      .catch(() => socket.destroy());
  };
  startCatchUp();
  return {
    publish: (events) => {
      if (!isLive) {
        return;
      }
      if (socket.writableLength > UNREAD_BYTES_MAX) {
        startCatchUp();
      } else {
        send(events.filter(({ seq }) => seq >= nextSeq));
      }
    },
  };
}

/** Resolves when the client has read enough to be sent more, or is gone. */
function drainedEnough(socket: Socket): Promise<void> {
  if (socket.writableLength <= UNREAD_BYTES_MAX || socket.destroyed) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    socket.once("drain", resolve);
    socket.once("close", resolve);
  });
}

function isSameToken(given: unknown, expected: string): boolean {
  const left = Buffer.from(String(given));
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}

async function endSocket(socket: Socket): Promise<void> {
  if (socket.destroyed) {
    return;
  }
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, CLOSE_WAIT_MS);
    socket.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
    socket.end();
  });
  socket.destroy();
}

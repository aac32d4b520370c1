// The client's end of a run's socket: follows a live run from any process, and tells it what a person says.
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import {
  createMessageConnection,
  type MessageConnection,
  SocketMessageReader,
  SocketMessageWriter,
} from "vscode-jsonrpc/node";
import type { RecordedEvent } from "../../run/run-event.ts";
import { readLiveHost } from "../host-file.ts";
import { readRegularFile } from "../read-regular-file.ts";
import type { RunFolder } from "../run-folder.ts";
import {
  attachRequest,
  eventsNotification,
  HOST_PROTOCOL_VERSION,
  helloRequest,
  type PersonsInput,
  personsRequest,
} from "./host-protocol.ts";
import { isOwnAddress, type SocketAddress, socketAddresses } from "./socket-address.ts";

export interface RunConnection {
  readonly runId: string;
  /**
   * Calls the listener with every recorded event from `fromSeq` (default: the first) on, once each, in order and in
   * batches. One listener a connection.
   */
  onEvents(listener: (events: readonly RecordedEvent[]) => void, fromSeq?: number): void;
  /** The engine has left: its run is over, or it died. Called at once when it had left before. */
  onClosed(listener: () => void): void;
  /** A person's word. Resolves when it is recorded. */
  say(input: PersonsInput): Promise<void>;
  dispose(): void;
}

/** An engine that lives answers at once; one that is stopped in a debugger or swapped out gets this long. */
const HELLO_WAIT_MS = 5_000;

/** Undefined when no engine works on the run, or none that can be reached. */
export async function attachRun(folder: RunFolder): Promise<RunConnection | undefined> {
  if (readLiveHost(folder) === undefined) {
    return undefined;
  }
  for (const address of socketAddresses(folder.path)) {
    const token = readToken(address);
    const socket = token === undefined ? undefined : await openSocket(address.path);
    if (socket === undefined || token === undefined) {
      continue;
    }
    const connection = await sayHello(socket, token);
    if (connection !== undefined) {
      return connection;
    }
  }
  return undefined;
}

const TOKEN_BYTES_MAX = 1_024;

function readToken(address: SocketAddress): string | undefined {
  if (!isOwnAddress(address)) {
    return undefined;
  }
  try {
    return readRegularFile(address.tokenFile, { bytesMax: TOKEN_BYTES_MAX }).toString("utf8");
  } catch {
    return undefined;
  }
}

function openSocket(address: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("error", () => resolve(undefined));
    socket.once("connect", () => resolve(socket));
  });
}

async function sayHello(socket: Socket, token: string): Promise<RunConnection | undefined> {
  socket.on("error", () => socket.destroy());
  const connection = createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
  const closed = new Promise<void>((resolve) => connection.onClose(resolve));
  connection.onError(() => socket.destroy());
  connection.listen();
  const hello = connection.sendRequest(helloRequest, { protocol: HOST_PROTOCOL_VERSION, token }).catch(() => undefined);
  const answer = await Promise.race([hello, closed, wait(HELLO_WAIT_MS, undefined, { ref: false })]);
  if (answer === undefined) {
    connection.dispose();
    socket.destroy();
    return undefined;
  }
  return runConnection(answer.runId, connection, socket, closed);
}

function runConnection(
  runId: string,
  connection: MessageConnection,
  socket: Socket,
  closed: Promise<void>,
): RunConnection {
  return {
    runId,
    onEvents: (listener, fromSeq = 1) => {
      connection.onNotification(eventsNotification, ({ events }) => listener(events));
      // A connection that closes meanwhile is told by `onClosed`.
      connection.sendRequest(attachRequest, { fromSeq }).catch(() => {});
    },
    onClosed: (listener) => void closed.then(listener),
    say: async (input) => {
      await connection.sendRequest(personsRequest, input);
    },
    dispose: () => {
      connection.dispose();
      socket.destroy();
    },
  };
}

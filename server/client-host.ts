// The host as a client provides it: what it has said that it can answer is asked there, the rest of the host given.
import type { Connection } from "vscode-languageserver/node";
import type { ClientAbilities } from "./client-abilities.ts";
import { isRecord } from "./problem-levels.ts";
import { type FolderEntry, historyRequest, listFolderRequest, type PlanHistory } from "./protocol.ts";
import type { ServerHost } from "./server-host.ts";

export function createClientHost(connection: Connection, abilities: ClientAbilities, host: ServerHost): ServerHost {
  return {
    codeHref: host.codeHref,
    async listFolder(uri) {
      return abilities.canListFolders
        ? readEntries(await ask(connection, listFolderRequest, uri))
        : host.listFolder(uri);
    },
    async readHistory(uri) {
      return abilities.hasHistory ? readHistory(await ask(connection, historyRequest, uri)) : host.readHistory(uri);
    },
  };
}

/** A client that answers with an error has nothing to tell: what it would have told is an extra. */
async function ask(connection: Connection, request: string, uri: string): Promise<unknown> {
  try {
    return await connection.sendRequest(request, { uri });
  } catch {
    return undefined;
  }
}

function readEntries(answer: unknown): readonly FolderEntry[] | undefined {
  return Array.isArray(answer) ? answer.filter(isEntry) : undefined;
}

function isEntry(value: unknown): value is FolderEntry {
  return (
    isRecord(value) && typeof value["name"] === "string" && (value["kind"] === "file" || value["kind"] === "folder")
  );
}

/** What is of another form than promised is left out; hints are not worth a fault. */
function readHistory(answer: unknown): PlanHistory | undefined {
  const steps = isRecord(answer) ? answer["steps"] : undefined;
  if (!isRecord(steps)) {
    return undefined;
  }
  const known = Object.entries(steps).flatMap(([id, step]) => {
    if (!isRecord(step)) {
      return [];
    }
    const { medianSec, runs, lastStatus } = step;
    const history = {
      ...(typeof medianSec === "number" ? { medianSec } : {}),
      ...(typeof runs === "number" ? { runs } : {}),
      ...(typeof lastStatus === "string" ? { lastStatus } : {}),
    };
    return [[id, history] as const];
  });
  return { steps: Object.fromEntries(known) };
}

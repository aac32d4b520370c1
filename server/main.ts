// Starts the language server over what the arguments name: `--stdio`, or `--node-ipc` for a process that was forked.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createNodeHost } from "./node-host.ts";
import { startServer } from "./start-server.ts";

startServer(createConnection(ProposedFeatures.all), createNodeHost());

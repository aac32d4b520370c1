// Follows the settings section while the server lives: asked for where the client answers that, else taken as sent.
import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver/node";
import type { ClientAbilities } from "./client-abilities.ts";
import { fence } from "./fence.ts";
import { readHintSettings } from "./hint-settings.ts";
import { isRecord, type ProblemLevels, readProblemLevels } from "./problem-levels.ts";
import { type HintSettings, settingsSection } from "./protocol.ts";

export interface CurrentSettings {
  readonly levels: ProblemLevels;
  readonly hints: HintSettings;
}

export interface SettingsFollower {
  readonly current: CurrentSettings;
  /** Calls back whenever they have changed. */
  onChange(callback: () => void): void;
}

export function followSettings(connection: Connection, abilities: ClientAbilities): SettingsFollower {
  const report = (message: string) => connection.console.error(message);
  const callbacks: (() => void)[] = [];
  const { initialLevels, initialHints } = abilities;
  let current: CurrentSettings = { levels: initialLevels, hints: initialHints };

  function take(settings: unknown): void {
    current = {
      levels: new Map([...initialLevels, ...readProblemLevels(settings)]),
      hints: { ...initialHints, ...readHintSettings(settings) },
    };
    for (const callback of callbacks) {
      callback();
    }
  }

  async function ask(): Promise<void> {
    take(await connection.workspace.getConfiguration(settingsSection));
  }

  connection.onInitialized(
    fence("initialized", report, async () => {
      if (abilities.canRegisterConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
      }
      if (abilities.hasConfigurationRequest) {
        await ask();
      }
    }),
  );
  connection.onDidChangeConfiguration(
    fence("didChangeConfiguration", report, async ({ settings }: { settings: unknown }) => {
      if (abilities.hasConfigurationRequest) {
        await ask();
      } else {
        take(isRecord(settings) ? settings[settingsSection] : undefined);
      }
    }),
  );
  return {
    get current() {
      return current;
    },
    onChange(callback) {
      callbacks.push(callback);
    },
  };
}

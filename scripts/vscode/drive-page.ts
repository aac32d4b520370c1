// VS Code as a person uses it: by keyboard and by what can be seen. Each action waits for its own effect, bounded by a
// timeout; nothing here calls an API of the editor.
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const screenshotFolder = join(root, ".vscode-test", "screenshots");
const WINDOW = { width: 1280, height: 800 };
/** On two busy cores the workbench takes up to half a minute to come up. */
const WORKBENCH_MS_MAX = 90_000;
const ACTION_MS_MAX = 30_000;
/** What has not appeared by then is asked for once more. */
const APPEAR_MS_MAX = 5_000;

const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Without it the page's WebSocket is blocked once the page is intercepted.
  "--disable-features=LocalNetworkAccessChecks",
];

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: browserFlags });
}

export interface TreeRow {
  readonly name: string;
  readonly description: string;
  readonly level: number;
  /** What a screen reader says. */
  readonly spoken: string;
}

export interface RowsRequest {
  readonly viewName: string;
  readonly expected: readonly RegExp[];
  readonly withinMs: number;
  /** What else is to be looked at while waiting. */
  readonly meanwhile?: () => Promise<void>;
}

export interface EditorState {
  readonly uri: string;
  /** The text of the line that the cursor is in. */
  readonly cursorLine: string;
  readonly lineBelow: string;
}

export class VscodePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(ACTION_MS_MAX);
  }

  static async open(browser: Browser, url: string): Promise<VscodePage> {
    const vscode = new VscodePage(await browser.newPage({ viewport: WINDOW }));
    await vscode.page.goto(url);
    await vscode.waitForWorkbench();
    return vscode;
  }

  async waitForWorkbench(): Promise<void> {
    await this.page
      .locator(".monaco-workbench .part.statusbar .statusbar-item")
      .first()
      .waitFor({ timeout: WORKBENCH_MS_MAX });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.waitForWorkbench();
  }

  /** Runs a command by its full title, as `Plan: Run This Plan`. The palette lists the commands there were when it opened. */
  async runCommand(title: string): Promise<void> {
    const row = this.quickInput.locator(".monaco-list-row").first();
    await this.until(`the command \`${title}\` is in the palette`, async () => {
      await this.page.keyboard.press("F1");
      await this.quickInput.waitFor();
      await this.page.keyboard.insertText(title);
      const label = (await appears(row)) ? await row.locator(".label-name").first().innerText() : "";
      if (label.trim() === title) {
        return true;
      }
      await this.page.keyboard.press("Escape");
      return false;
    });
    await this.page.keyboard.press("Enter");
  }

  /** Finding a file needs the extension host, which may still be starting. */
  async openFile(name: string): Promise<void> {
    const row = this.quickInput.locator(".monaco-list-row", { hasText: name }).first();
    await this.until(
      `\`${name}\` can be opened`,
      async () => {
        await this.page.keyboard.press("Control+P");
        await this.quickInput.waitFor();
        await this.page.keyboard.insertText(name);
        if (await appears(row)) {
          return true;
        }
        await this.page.keyboard.press("Escape");
        return false;
      },
      WORKBENCH_MS_MAX,
    );
    await this.page.keyboard.press("Enter");
    await this.until(`\`${name}\` is open`, async () => (await this.editorState())?.uri.endsWith(name) === true);
  }

  /** Shows what an icon of the activity bar stands for; extensions bring theirs seconds after the workbench is there. */
  async showContainer(title: string): Promise<void> {
    const icon = this.page.locator(`.part.activitybar .action-label[aria-label^="${title}"]`).first();
    await icon.waitFor({ timeout: WORKBENCH_MS_MAX });
    await icon.click();
    await this.page.locator(".part.sidebar .composite.title", { hasText: title }).waitFor();
    // Else its tooltip stays, in pictures too.
    await this.page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
  }

  async widenSidebar(pixels: number): Promise<void> {
    const edge = await this.page.locator(".part.sidebar").boundingBox();
    if (edge === null) {
      throw new Error("There is no sidebar to widen.");
    }
    const [x, y] = [edge.x + edge.width, edge.y + edge.height * 0.75];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + pixels, y, { steps: 5 });
    await this.page.mouse.up();
    await this.page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
    await this.page.locator(".monaco-sash.hover, .monaco-sash.active").waitFor({ state: "detached" });
  }

  async focusEditor(): Promise<void> {
    await this.page.keyboard.press("Control+1");
    await this.until("the editor has the focus", async () => (await this.focused()).includes("://"));
  }

  /** Shows or hides the panel that the Problems and the terminals are in. */
  async togglePanel(): Promise<void> {
    const isVisible = await this.isPanelVisible();
    await this.page.keyboard.press("Control+J");
    await this.until("the panel has been toggled", async () => (await this.isPanelVisible()) !== isVisible);
  }

  isPanelVisible(): Promise<boolean> {
    return this.page.locator(".part.panel").isVisible();
  }

  /** Their names, whether they are shown or not. */
  async terminals(): Promise<string[]> {
    await this.page.keyboard.press("Control+P");
    await this.quickInput.waitFor();
    await this.page.keyboard.insertText("term ");
    const rows = this.quickInput.locator(".monaco-list-row");
    const isListed = async () => (await rows.allInnerTexts()).some((text) => text.includes("Create New Terminal"));
    await this.until("the terminals are listed", isListed);
    const names = (await rows.allInnerTexts()).map((text) => text.trim());
    await this.page.keyboard.press("Escape");
    await this.quickInput.waitFor({ state: "hidden" });
    return names.filter((text) => !text.startsWith("Create New Terminal"));
  }

  /** Accepts the suggestion with this label, and with the keyboard; the list comes by itself or is asked for. */
  async acceptSuggestion(label: string): Promise<void> {
    const list = this.page.locator(".suggest-widget.visible");
    const focused = list.locator(".monaco-list-row.focused .label-name");
    // Asking for a list that is there would show its details instead.
    if (!(await appears(focused.first()))) {
      await this.page.keyboard.press("Control+Space");
    }
    await this.until(`\`${label}\` is suggested`, async () => {
      if ((await focused.count()) === 0) {
        return false;
      }
      if ((await focused.first().innerText()).trim() === label) {
        return true;
      }
      await this.page.keyboard.press("ArrowDown");
      return false;
    });
    await this.page.keyboard.press("Enter");
    await list.waitFor({ state: "hidden" });
  }

  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget:visible");
  }

  get editor(): Locator {
    return this.page.locator(".editor-group-container.active .monaco-editor[data-uri]").first();
  }

  /** Moves the cursor to a line and column, both counting from 1. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.quickInput.waitFor();
    // The box comes with a colon; two of them would make it an offset.
    await this.page.keyboard.insertText(`${line}:${column}`);
    await this.page.keyboard.press("Enter");
    const isThere = async () => (await this.statusBarTexts()).includes(`Ln ${line}, Col ${column}`);
    await this.until(`the cursor is in line ${line}`, isThere);
  }

  async selectWord(): Promise<void> {
    await this.page.keyboard.press("Control+D");
  }

  /** How many errors are underlined in the editor. */
  squiggles(): Promise<number> {
    return this.editor.locator(".squiggly-error").count();
  }

  async editorState(): Promise<EditorState | undefined> {
    return this.page.evaluate(() => {
      const editor = document.querySelector(".editor-group-container.active .monaco-editor[data-uri]");
      const cursor = editor?.querySelector<HTMLElement>(".cursor");
      if (!editor || !cursor) {
        return undefined;
      }
      // Lines are drawn in any order and placed by their style.
      const top = (element: HTMLElement | undefined) => Number.parseFloat(element?.style.top ?? "");
      const lines = [...editor.querySelectorAll<HTMLElement>(".view-line")].sort((a, b) => top(a) - top(b));
      const index = lines.findIndex((line) => top(line) === top(cursor));
      const textOf = (line: HTMLElement | undefined) => (line?.textContent ?? "").replaceAll("\u00a0", " ");
      return {
        uri: decodeURIComponent(editor.getAttribute("data-uri") ?? ""),
        cursorLine: textOf(lines[index]),
        lineBelow: textOf(lines[index + 1]),
      };
    });
  }

  /** The rows of a tree that are on the screen, from top to bottom. */
  async treeRows(viewName: string): Promise<TreeRow[]> {
    const tree = this.#tree(viewName);
    if ((await tree.count()) === 0) {
      return [];
    }
    return tree.evaluate((element) => {
      const rows = [...element.querySelectorAll<HTMLElement>(".monaco-list-row")];
      const visible = rows.filter((row) => row.closest(".monaco-tree-sticky-container") === null);
      visible.sort((one, other) => Number(one.getAttribute("data-index")) - Number(other.getAttribute("data-index")));
      return visible.map((row) => ({
        name: row.querySelector(".label-name")?.textContent ?? "",
        description: row.querySelector(".label-description")?.textContent ?? "",
        level: Number(row.getAttribute("aria-level")),
        spoken: row.getAttribute("aria-label") ?? "",
      }));
    });
  }

  /** Waits until a tree has these rows and no others, each as `name: description`. */
  async untilRows({ viewName, expected, withinMs, meanwhile }: RowsRequest): Promise<void> {
    let rows: string[] = [];
    const isSo = async () => {
      await meanwhile?.();
      rows = (await this.treeRows(viewName)).map(({ name, description }) => `${name}: ${description}`);
      return rows.length === expected.length && expected.every((pattern, index) => pattern.test(rows[index] ?? ""));
    };
    await this.until(`${viewName} shows ${expected.join(", ")}`, isSo, withinMs).catch((error: Error) => {
      error.message += ` It shows ${rows.join(", ")}.`;
      throw error;
    });
  }

  async clickRow(viewName: string, name: string): Promise<void> {
    await this.#tree(viewName).locator(".monaco-list-row .label-name", { hasText: name }).first().click();
  }

  #tree(viewName: string): Locator {
    return this.page.locator(`[role="tree"][aria-label^="${viewName}"]`).first();
  }

  async showProblems(): Promise<void> {
    if (await this.#problems.isVisible()) {
      return;
    }
    await this.page.keyboard.press("Control+Shift+M");
    await this.#problems.waitFor();
  }

  /** The rows of the Problems panel that are on the screen. */
  problemRows(): Promise<string[]> {
    return this.#problems
      .locator(".monaco-list-row")
      .evaluateAll((rows) => rows.map((row) => (row.textContent ?? "").replaceAll("\u00a0", " ")));
  }

  get #problems(): Locator {
    return this.page.locator(".markers-panel");
  }

  async notifications(): Promise<string[]> {
    const toasts = this.page.locator(".notifications-toasts .notification-list-item-message");
    return (await toasts.allInnerTexts()).map((text) => text.trim());
  }

  async clearNotifications(): Promise<void> {
    await this.runCommand("Notifications: Clear All Notifications");
    await this.until("no notification is shown", async () => (await this.notifications()).length === 0);
  }

  async statusBarTexts(): Promise<string[]> {
    return this.page.locator(".part.statusbar .statusbar-item").allInnerTexts();
  }

  /** The accessible name of what has the focus: tells whether something stole it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const editor = element?.closest(".monaco-editor[data-uri]");
      return editor?.getAttribute("data-uri") ?? element?.getAttribute("aria-label") ?? element?.className ?? "";
    });
  }

  /** Says where the picture is. */
  async screenshot(name: string): Promise<string> {
    await mkdir(screenshotFolder, { recursive: true });
    const file = join(screenshotFolder, `${name}.png`);
    // Else a picture may show something that fades away.
    await this.page.screenshot({ path: file, animations: "disabled" });
    return file;
  }

  /** Asks until the answer is yes. What was awaited stands in the message. */
  async until(what: string, isSo: () => Promise<boolean>, withinMs = ACTION_MS_MAX): Promise<void> {
    const end = Date.now() + withinMs;
    while (Date.now() < end) {
      if (await isSo()) {
        return;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`Not within ${withinMs / 1000} s: ${what}.`);
  }
}

function appears(element: Locator): Promise<boolean> {
  return element.waitFor({ timeout: APPEAR_MS_MAX }).then(
    () => true,
    () => false,
  );
}

// A story is a test that uses VS Code as a person does: the packaged extension in a code-server of its own, a copy of the
// sample workspace, and a browser to look through. All of it is gone when the story ends, however it ends.
import { test } from "node:test";
import { launchBrowser, VscodePage } from "./drive-page.ts";
import { findStoryHost, type StoryHost, vsixUnderTest } from "./find-story-host.ts";
import { copySampleWorkspace } from "./sample-workspace.ts";
import { startCodeServer } from "./start-code-server.ts";

/** Well above what a story takes on two busy cores; each wait inside has a shorter limit of its own. */
const STORY_MS_MAX = 240_000;

export interface StoryOptions {
  /** What its pictures are called. */
  readonly name: string;
  /** False: the workspace opens in Restricted Mode. */
  readonly isTrusted: boolean;
  /** Before VS Code opens the copy of the sample workspace. */
  readonly prepare?: (folder: string) => Promise<void>;
}

export interface Story {
  readonly vscode: VscodePage;
  /** The workspace folder. */
  readonly folder: string;
}

export function tellStory(title: string, options: StoryOptions, tell: (story: Story) => Promise<void>): void {
  test(title, { timeout: STORY_MS_MAX }, async (context) => {
    const host = findStoryHost();
    if ("reason" in host) {
      return context.skip(host.reason);
    }
    // The runner only stops waiting for a test that takes too long; what it started has to end as well.
    const tooLong = new Promise<never>((_resolve, reject) => {
      context.signal.addEventListener("abort", () => reject(context.signal.reason));
    });
    await withOpenStory(host, options, (story) => Promise.race([tell(story), tooLong]));
  });
}

async function withOpenStory(
  host: StoryHost,
  { name, isTrusted, prepare }: StoryOptions,
  tell: (story: Story) => Promise<void>,
): Promise<void> {
  const endings: (() => Promise<void>)[] = [];
  try {
    const workspace = await copySampleWorkspace();
    endings.push(workspace.dispose);
    await prepare?.(workspace.folder);
    const server = await startCodeServer({ entry: host.codeServer, vsix: vsixUnderTest, isTrusted });
    endings.push(server.dispose);
    const browser = await launchBrowser(host.chromium);
    endings.push(() => browser.close());
    const vscode = await VscodePage.open(browser, server.urlOf(workspace.folder));
    endings.push(() => pictureOfFailure(vscode, name));
    await tell({ vscode, folder: workspace.folder });
    endings.pop();
  } finally {
    // One that fails must not keep the others from ending what they started.
    for (const end of endings.toReversed()) {
      await end().catch((error: unknown) => console.error(error));
    }
  }
}

async function pictureOfFailure(vscode: VscodePage, name: string): Promise<void> {
  console.log(`What was on the screen: ${await vscode.screenshot(`${name}-broke-off`)}`);
}

import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { OpenRequest } from '#shared/alerts/alert.ts';
import type { FeedBatch } from '#shared/contract/feed.ts';
import type { JobProgress } from '#shared/contract/jobs.ts';
import type { Answer, Result } from '#shared/contract/result.ts';
import { appOrigin } from './protocol.ts';

export interface Lanes {
  readonly command: (name: unknown, input: unknown, actor: unknown) => Result<unknown>;
  readonly query: (name: unknown, input: unknown) => Answer<unknown>;
  readonly job: (id: unknown, name: unknown, input: unknown, actor: unknown) => Promise<Answer<unknown>>;
  readonly cancel: (id: unknown) => void;
  /** Takes the paths of dropped or chosen files and gives tokens for them. */
  readonly files: (paths: unknown) => readonly string[];
}

const trusted = new Set<number>();

/** Lets a window of this app send messages, until it is destroyed. */
export const trustSender = (contents: WebContents): void => {
  const { id } = contents;
  trusted.add(id);
  contents.once('destroyed', () => trusted.delete(id));
};

const originOf = (url: string): string => {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
};

/** Only the main frame of a window of ours, showing a page of ours, may speak. */
const isOurs = (event: IpcMainInvokeEvent): boolean => {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame.parent === null &&
    trusted.has(event.sender.id) &&
    originOf(frame.url) === appOrigin
  );
};

const strange: Answer<never> = {
  ok: false,
  error: { code: 'refused', message: 'This message did not come from the app’s own window.' },
};

/**
 * The one door for messages from the window: the sender is checked on each, then the lane checks the rest. What comes
 * before the lanes are open waits for them, in its order.
 */
export const openIpc = (opening: Promise<Lanes>): void => {
  const door = (
    channel: string,
    through: (lanes: Lanes) => (...args: readonly unknown[]) => unknown,
  ): void => {
    ipcMain.handle(channel, async (event, ...args: unknown[]) =>
      isOurs(event) ? through(await opening)(...args) : strange,
    );
  };
  door('command', (lanes) => (name, input, actor) => lanes.command(name, input, actor));
  door('query', (lanes) => (name, input) => lanes.query(name, input));
  door('job', (lanes) => (id, name, input, actor) => lanes.job(id, name, input, actor));
  door('cancel', (lanes) => (id) => lanes.cancel(id));
  door('files', (lanes) => (paths) => lanes.files(paths));
};

/** What main tells a window unasked. */
export const tellWindow = (contents: WebContents) => ({
  feed: (batch: FeedBatch) => contents.send('feed', batch),
  progress: (id: string, progress: JobProgress) => contents.send('progress', id, progress),
  menu: (action: string) => contents.send('menu', action),
  open: (request: OpenRequest) => contents.send('open', request),
});

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BrowserWindow, session, type Session, type WebContents } from 'electron';
import { AppError } from '#shared/contract/result.ts';
import { filesInStyle, printFonts } from './print-fonts.ts';

export interface PrintJob {
  readonly html: string;
  readonly style: string;
  /** Tags and outline, for the packet itself; its heads and feet have none. */
  readonly isTagged: boolean;
}

/** Prints documents one after another in a window of its own. */
export interface Printer {
  readonly print: (job: PrintJob) => Promise<Uint8Array>;
  readonly close: () => void;
}

/** The one origin of the windows that print. */
export const origin = 'packet://print';
const policy = `default-src 'none'; img-src ${origin}; font-src ${origin} data:; style-src ${origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
const blank = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAABHNCSVQICAgIfAhkiAAAAAFzUkdCAK7OHOkAAAANSURBVAiZY/j///9/AAn7A/0I0egeAAAAAElFTkSuQmCC',
  'base64',
);
const fontFiles = new Set(printFonts.map(({ file }) => file));
const imageKinds: Readonly<Record<string, string>> = { '.jpg': 'image/jpeg', '.png': 'image/png' };

const reply = (body: string | Buffer, kind: string): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': kind, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
  });

const nothing = (): Response => new Response('', { status: 404 });

interface Folders {
  readonly fonts: string;
  readonly images: string;
}

const image = async (name: string, folder: string): Promise<Response> => {
  const kind = /^\d+(\.jpg|\.png)$/u.exec(name)?.[1];
  if (kind === undefined) return nothing();
  return reply(await readFile(join(folder, name)), imageKinds[kind] ?? '');
};

/** The style sheet with the fonts in it that Chromium would else load too late for the print. */
const styleOf = async ({ html, style }: PrintJob, fonts: string): Promise<string> => {
  let whole = style;
  for (const file of filesInStyle(html)) {
    const bytes = await readFile(join(fonts, file));
    whole = whole.replace(`url(/font/${file})`, `url(data:font/woff2;base64,${bytes.toString('base64')})`);
  }
  return whole;
};

const answer = async (address: string, folders: Folders, job: PrintJob): Promise<Response> => {
  const url = new URL(address);
  if (url.host !== 'print') return nothing();
  const page = /^\/\d+\/(document|style\.css)$/u.exec(url.pathname)?.[1];
  if (page === 'document') return reply(job.html, 'text/html; charset=utf-8');
  if (page === 'style.css') return reply(await styleOf(job, folders.fonts), 'text/css; charset=utf-8');
  if (url.pathname === '/blank.png') return reply(blank, 'image/png');
  const name = basename(url.pathname);
  if (url.pathname === `/font/${name}` && fontFiles.has(name))
    return reply(await readFile(join(folders.fonts, name)), 'font/woff2');
  if (url.pathname === `/image/${name}`) return image(name, folders.images);
  return nothing();
};

/** Closes a session in memory off: it answers for nothing but its own documents. */
export const closeOff = (own: Session): void => {
  own.setPermissionRequestHandler((_contents, _permission, done) => done(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setSpellCheckerLanguages([]);
  own.on('will-download', (event) => event.preventDefault());
  own.webRequest.onBeforeRequest((details, done) => done({ cancel: !details.url.startsWith(`${origin}/`) }));
};

/** A packet of hundreds of sheets prints in seconds; what takes this long would not end. */
const longestPrint = 3 * 60_000;

const inTime = <T>(print: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(
      () =>
        reject(
          new AppError(
            'internal',
            'Printing did not end within three minutes, so it was stopped. Nothing was written. Try it without the largest text exhibit.',
          ),
        ),
      longestPrint,
    );
    print()
      .then(resolve, reject)
      .finally(() => clearTimeout(late));
  });

/**
 * A load has ended for Electron before Chromium stops loading, and it takes that stop for a failure of the next load,
 * which then goes on. So the next one waits for it.
 */
const load = async (contents: WebContents, address: string): Promise<void> => {
  await contents.loadURL(address);
  if (!contents.isLoading()) return;
  await new Promise<void>((resolve) => {
    contents.once('did-stop-loading', resolve);
    contents.once('destroyed', resolve);
  });
};

let opened = 0;

/** Opens a hidden window without JavaScript whose every request is answered from the two folders or refused. */
export const openPrinter = (folders: Folders): Printer => {
  opened += 1;
  const own = session.fromPartition(`packet-${opened}`, { cache: false });
  closeOff(own);
  let printed = 0;
  let isPrinting = false;
  let isClosed = false;
  let job: PrintJob = { html: '', style: '', isTagged: false };
  own.protocol.handle('packet', (request) => answer(request.url, folders, job).catch(nothing));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  // Starting the renderer takes longer than a print, so it begins while the exhibits are made ready.
  const started = load(window.webContents, `${origin}/0/document`).catch(() => undefined);
  const end = (): void => {
    if (!window.isDestroyed()) window.destroy();
    own.protocol.unhandle('packet');
  };
  const print = async (address: string, isTagged: boolean): Promise<Uint8Array> => {
    await load(window.webContents, address);
    isPrinting = true;
    try {
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: isTagged,
        generateDocumentOutline: isTagged,
      });
    } finally {
      isPrinting = false;
      if (isClosed) end();
    }
  };
  return {
    print: async (next) => {
      await started;
      job = next;
      // A document of its own address: Chromium would take the style sheet of the last one from its memory.
      printed += 1;
      return inTime(() => print(`${origin}/${printed}/document`, next.isTagged));
    },
    // A window that went while it prints would fail this print, and in Electron before 41.3 every later one
    // of the application with it (electron/electron#51145), so it goes when the print is over.
    close: () => {
      isClosed = true;
      if (!isPrinting) end();
    },
  };
};

import { BrowserWindow, session } from 'electron';
import { z } from 'zod';
import { closeOff, origin } from './printer.ts';
import { videoPart } from './video-part.ts';

/** A still is no larger than a sheet shows it at 200 dpi. */
const widestStill = 1600;

/** A video that takes longer than this to show its first second is told as one that can't be read. */
const longestReading = 20_000;

const policy = `default-src 'none'; media-src ${origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Runs in a page of nothing but a video: goes to its first second and draws it. */
const drawStill = `new Promise((resolve) => {
  const video = document.querySelector('video');
  video.addEventListener('error', () => resolve(null));
  video.addEventListener('seeked', () => {
    const scale = Math.min(1, ${widestStill} / video.videoWidth);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (canvas.width === 0) return resolve(null);
    canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
    resolve(canvas.toDataURL('image/jpeg', 0.88));
  });
  video.addEventListener('loadeddata', () => {
    video.currentTime = Math.min(1, Number.isFinite(video.duration) ? video.duration / 2 : 1);
  });
  video.src = '/video';
})`;

const drawn = z.string().startsWith('data:image/jpeg;base64,').nullable();

interface Video {
  readonly path: string;
  readonly mime: string;
}

let opened = 0;

const openPage = ({ path, mime }: Video): { readonly window: BrowserWindow; readonly close: () => void } => {
  opened += 1;
  const own = session.fromPartition(`stills-${String(opened)}`, { cache: false });
  closeOff(own);
  // A QuickTime file is an MP4 of an older name; Chromium reads it by the newer one alone.
  const kind = mime === 'video/quicktime' ? 'video/mp4' : mime;
  own.protocol.handle('packet', async (request) => {
    if (new URL(request.url).pathname !== '/video')
      return new Response('<!doctype html><video muted preload="auto"></video>', {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      });
    return videoPart(path, kind, request.headers.get('range')).catch(() => new Response('', { status: 404 }));
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  return {
    window,
    close: () => {
      if (!window.isDestroyed()) window.destroy();
      own.protocol.unhandle('packet');
    },
  };
};

const inTime = (still: Promise<unknown>): Promise<unknown> =>
  new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), longestReading);
    void still.then(resolve, () => resolve(null)).finally(() => clearTimeout(late));
  });

/** A still of a video, a second after its start, as a JPEG; null where this kind of video can't be read here. */
export const stillOf = async (video: Video): Promise<Buffer | null> => {
  const { window, close } = openPage(video);
  try {
    const reading = window
      .loadURL(`${origin}/still`)
      .then((): Promise<unknown> => window.webContents.executeJavaScript(drawStill));
    const url = drawn.catch(null).parse(await inTime(reading));
    return url === null ? null : Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  } finally {
    close();
  }
};

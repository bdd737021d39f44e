import { app, type Session } from 'electron';
import { appOrigin } from './protocol.ts';

/** The only permission that the window ever gets: writing text to the clipboard. */
const allowed = ['clipboard-sanitized-write'];

const isOwnPage = (url: string): boolean =>
  url === `${appOrigin}/` || url.startsWith(`${appOrigin}/index.html`);

/** Denies permissions, devices, downloads and every request that is not the app's own, in a session. */
export const guardSession = (session: Session): void => {
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowed.includes(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => allowed.includes(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url);
    answer({ cancel: !['app:', 'blob:', 'data:', 'devtools:'].includes(protocol) });
  });
};

/** Denies navigation, new windows and embedded pages in everything that shows a page. */
export const guardContents = (): void => {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
  });
};

import { Menu, type MenuItemConstructorOptions } from 'electron';

/** What the menu asks of the window; the window knows what it means. */
export type MenuAction =
  | 'undo'
  | 'redo'
  | 'notice'
  | 'palette'
  | 'keys'
  | 'settings'
  | 'today'
  | 'rating'
  | 'policy'
  | 'violations'
  | 'appeals'
  | 'audits'
  | 'actions'
  | 'duties'
  | 'evidence'
  | 'history'
  | 'about'
  | 'revealData';

const item = (
  label: string,
  action: MenuAction,
  tell: (action: MenuAction) => void,
  accelerator?: string,
): MenuItemConstructorOptions => ({
  label,
  ...(accelerator === undefined ? {} : { accelerator }),
  click: () => tell(action),
});

/** The application menu. Undo and redo act on records; inside a text field the window leaves them to the text. */
export const setMenu = (tell: (action: MenuAction) => void): void => {
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      {
        label: 'File',
        submenu: [
          item('A notice came…', 'notice', tell),
          { type: 'separator' },
          item('Show data folder', 'revealData', tell),
          { type: 'separator' },
          mac ? { role: 'close' } : { role: 'quit' },
        ],
      },
      {
        label: 'Edit',
        submenu: [
          // Registered by the window's own key handler, so that text fields keep theirs.
          { ...item('Undo', 'undo', tell, 'CmdOrCtrl+Z'), registerAccelerator: false },
          { ...item('Redo', 'redo', tell, 'CmdOrCtrl+Shift+Z'), registerAccelerator: false },
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        label: 'Go',
        submenu: [
          { ...item('Search', 'palette', tell, 'CmdOrCtrl+K'), registerAccelerator: false },
          { type: 'separator' },
          item('Today', 'today', tell, 'CmdOrCtrl+1'),
          item('Rating', 'rating', tell, 'CmdOrCtrl+2'),
          item('Policy', 'policy', tell, 'CmdOrCtrl+3'),
          item('Violations', 'violations', tell, 'CmdOrCtrl+4'),
          item('Appeals', 'appeals', tell, 'CmdOrCtrl+5'),
          item('Audits', 'audits', tell, 'CmdOrCtrl+6'),
          item('Actions', 'actions', tell, 'CmdOrCtrl+7'),
          item('Duties', 'duties', tell),
          item('Evidence', 'evidence', tell, 'CmdOrCtrl+8'),
          item('History', 'history', tell, 'CmdOrCtrl+9'),
          { type: 'separator' },
          item('Settings', 'settings', tell, 'CmdOrCtrl+,'),
        ],
      },
      {
        label: 'View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { label: 'Help', submenu: [item('Keys', 'keys', tell), item('About Good Standing', 'about', tell)] },
    ]),
  );
};

import { contextBridge, ipcRenderer, webUtils } from 'electron';

// Named verbs only: no channel name, no event object and no path ever reaches the page.
const api = {
  send: (name: string, input: unknown, actor: string | null): Promise<unknown> =>
    ipcRenderer.invoke('command', name, input, actor),
  query: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('query', name, input),
  job: (id: string, name: string, input: unknown, actor: string | null): Promise<unknown> =>
    ipcRenderer.invoke('job', id, name, input, actor),
  cancel: (id: string): Promise<unknown> => ipcRenderer.invoke('cancel', id),
  files: (files: readonly File[]): Promise<unknown> =>
    ipcRenderer.invoke(
      'files',
      files.map((file) => webUtils.getPathForFile(file)),
    ),
  onFeed: (listen: (batch: unknown) => void): void =>
    void ipcRenderer.on('feed', (_event, batch: unknown) => listen(batch)),
  onProgress: (listen: (id: unknown, progress: unknown) => void): void =>
    void ipcRenderer.on('progress', (_event, id: unknown, progress: unknown) => listen(id, progress)),
  onMenu: (listen: (action: unknown) => void): void =>
    void ipcRenderer.on('menu', (_event, action: unknown) => listen(action)),
  onOpen: (listen: (request: unknown) => void): void =>
    void ipcRenderer.on('open', (_event, request: unknown) => listen(request)),
};

contextBridge.exposeInMainWorld('api', api);

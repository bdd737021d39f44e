/** What the preload gives the window. Everything that comes back is unknown until a schema has read it. */
export interface Bridge {
  readonly send: (name: string, input: unknown, actor: string | null) => Promise<unknown>;
  readonly query: (name: string, input: unknown) => Promise<unknown>;
  readonly job: (id: string, name: string, input: unknown, actor: string | null) => Promise<unknown>;
  readonly cancel: (id: string) => Promise<unknown>;
  readonly files: (files: readonly File[]) => Promise<unknown>;
  readonly onFeed: (listen: (batch: unknown) => void) => void;
  readonly onProgress: (listen: (id: unknown, progress: unknown) => void) => void;
  readonly onMenu: (listen: (action: unknown) => void) => void;
  readonly onOpen: (listen: (request: unknown) => void) => void;
}

declare global {
  interface Window {
    readonly api: Bridge;
  }
}

/** The one place that touches `window.api`. */
export const bridge: Bridge = window.api;

import { bridge } from './bridge.ts';

const listeners = new Set<(action: string) => void>();

bridge.onMenu((action) => {
  if (typeof action !== 'string') return;
  for (const listen of listeners) listen(action);
});

/** Calls `listen` with each action that the application menu asks for; answers how to stop. */
export const onMenuAction = (listen: (action: string) => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

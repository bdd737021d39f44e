import { useSyncExternalStore } from 'react';
import type { ThemeChoice } from '#shared/choices.ts';
import { startJob } from './jobs.ts';
import { query } from './send.ts';

// Main has set the window's own preference before the page loads, so `system` is right until the answer is here.
let choice: ThemeChoice = 'system';
let asked = false;
const listeners = new Set<() => void>();

const take = (next: ThemeChoice): void => {
  choice = next;
  for (const listen of listeners) listen();
};

const onChoice = (listen: () => void): (() => void) => {
  listeners.add(listen);
  if (!asked) {
    asked = true;
    void query('app.theme', {}).then((answer) => {
      if (answer.ok) take(answer.value.theme);
    });
  }
  return () => listeners.delete(listen);
};

/** The theme that was chosen for this computer. */
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(onChoice, () => choice);

/** Chooses the theme of this computer; acts at once. */
export const chooseTheme = (next: ThemeChoice): void => {
  take(next);
  void startJob('app.setTheme', { theme: next }).answer;
};

import type { ThemeChoice } from '#shared/choices.ts';
import { startJob } from './jobs.ts';
import { keptChoice, useKeptChoice } from './kept-choice.ts';
import { query } from './send.ts';

// Main has set the window's own preference before the page loads, so `system` is right until the answer is here.
const atFirst: ThemeChoice = 'system';

const theme = keptChoice<ThemeChoice>({
  ask: async () => {
    const answer = await query('app.theme', {});
    return answer.ok ? answer.value.theme : null;
  },
  settle: (kept, chosen) => chosen ?? kept ?? atFirst,
});

/** The theme that was chosen for this computer. */
export const useThemeChoice = (): ThemeChoice => useKeptChoice(theme) ?? atFirst;

/** Chooses the theme of this computer; acts at once. */
export const chooseTheme = (next: ThemeChoice): void => {
  theme.take(next);
  void startJob('app.setTheme', { theme: next }).answer;
};

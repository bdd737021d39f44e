import type { Desktop } from '#main/desktop.ts';

const notAsked = (): Promise<never> => Promise.reject(new Error('not asked for'));

/** The desktop of tests in which no alert is asked for. */
export const noDesktop: Desktop = {
  begin: () => null,
  system: notAsked,
  setTray: notAsked,
  setAtLogin: notAsked,
  testNotice: notAsked,
};

/** Handlers of the jobs of alerts, for tests of other jobs. */
export const noAlertJobs = {
  'alerts.begin': notAsked,
  'alerts.system': notAsked,
  'alerts.setTray': notAsked,
  'alerts.setAtLogin': notAsked,
  'alerts.test': notAsked,
};

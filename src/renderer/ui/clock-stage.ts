/** Stages of a clock. `notStarted` waits for something, `notOffered` is not open to this case. */
export type ClockStage = 'calm' | 'soon' | 'urgent' | 'met' | 'passed' | 'notStarted' | 'notOffered';

const HOUR_MS = 3_600_000;
const SOON_HOURS = 72;
const URGENT_HOURS = 24;

/** The stage of a running clock from its time left in ms: soon from 72 h, urgent from 24 h, passed below zero. */
export const clockStage = (msLeft: number): ClockStage => {
  if (msLeft < 0) return 'passed';
  if (msLeft <= URGENT_HOURS * HOUR_MS) return 'urgent';
  return msLeft <= SOON_HOURS * HOUR_MS ? 'soon' : 'calm';
};

import type { ViolationStatus } from '../violations.ts';

const words: Readonly<Partial<Record<ViolationStatus, string>>> = {
  overturned: 'The case was overturned.',
  correctedInTime: 'The case was corrected in time.',
  upheldFinal: 'The decision was upheld and is final.',
  lapsed: 'The case has lapsed.',
  warningOnly: 'The notice is a warning only.',
};

/** Why nothing more can be sent on a closed case; empty for an open one. */
export const closedWords = (status: ViolationStatus): string => words[status] ?? '';

/** Whether a closed case has left nothing to get back. */
export const isSettled = (status: ViolationStatus): boolean =>
  status === 'overturned' || status === 'correctedInTime' || status === 'warningOnly';

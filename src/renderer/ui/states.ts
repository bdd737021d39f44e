import type { AppealMode } from '#shared/appeals/appeal.ts';
import type { Tone } from './palette.ts';

export type Shape =
  | 'check'
  | 'triangle'
  | 'octagon'
  | 'lock'
  | 'hourglass'
  | 'send'
  | 'cross'
  | 'off'
  | 'dot'
  | 'dashed'
  | 'half'
  | 'minus'
  | 'info'
  | 'barred';

/** Word, shape and colour of a state: always all three. */
export type StateLook = { readonly tone: Tone; readonly shape: Shape; readonly word: string };

const look = (tone: Tone, shape: Shape, word: string): StateLook => ({ tone, shape, word });

/** The band of a rating; the pack's own word goes in place of `word` where it has one. */
export const bandStates = {
  good: look('good', 'check', 'Healthy'),
  attn: look('attn', 'triangle', 'Needs attention'),
  dang: look('dang', 'octagon', 'Red band'),
  neut: look('neut', 'lock', 'Deactivated'),
} as const;

/** Keyed as the status of a violation is. */
export const caseStates = {
  pending: look('attn', 'hourglass', 'Pending'),
  evidenceAsked: look('attn', 'hourglass', 'Evidence asked'),
  actionTaken: look('dang', 'octagon', 'Action taken'),
  correctionSent: look('accent', 'send', 'Correction sent'),
  appeal1Sent: look('accent', 'send', 'Appeal 1 sent'),
  appeal2Sent: look('accent', 'send', 'Appeal 2 sent'),
  appeal1Rejected: look('dang', 'cross', 'Appeal 1 rejected'),
  overturned: look('good', 'check', 'Overturned'),
  correctedInTime: look('good', 'check', 'Corrected in time'),
  upheldFinal: look('neut', 'cross', 'Upheld, final'),
  lapsed: look('neut', 'off', 'Lapsed'),
  warningOnly: look('neut', 'dot', 'Warning only'),
} as const;

export const findingStates = {
  mend: look('dang', 'octagon', 'Mend before export'),
  look: look('attn', 'triangle', 'Look at this'),
  info: look('neut', 'info', 'For your information'),
} as const;

/** What an appeal says of the decision. */
export const modeWords: Readonly<Record<AppealMode, string>> = {
  wrongDecision: 'Wrong decision',
  weFixedIt: 'We fixed it',
};

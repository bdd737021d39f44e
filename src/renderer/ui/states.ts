import { statusNames } from '#shared/violations.ts';
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
  pending: look('attn', 'hourglass', statusNames.pending),
  evidenceAsked: look('attn', 'hourglass', statusNames.evidenceAsked),
  evidenceSent: look('accent', 'send', statusNames.evidenceSent),
  actionTaken: look('dang', 'octagon', statusNames.actionTaken),
  correctionSent: look('accent', 'send', statusNames.correctionSent),
  appeal1Sent: look('accent', 'send', statusNames.appeal1Sent),
  appeal2Sent: look('accent', 'send', statusNames.appeal2Sent),
  appeal1Rejected: look('dang', 'cross', statusNames.appeal1Rejected),
  overturned: look('good', 'check', statusNames.overturned),
  correctedInTime: look('good', 'check', statusNames.correctedInTime),
  upheldFinal: look('neut', 'cross', statusNames.upheldFinal),
  lapsed: look('neut', 'off', statusNames.lapsed),
  warningOnly: look('neut', 'dot', statusNames.warningOnly),
} as const;

export const findingStates = {
  mend: look('dang', 'octagon', 'Mend before export'),
  look: look('attn', 'triangle', 'Look at this'),
  info: look('neut', 'info', 'For your information'),
} as const;

export { modeWords } from '#shared/appeals/appeal.ts';

import type { AppealChannel } from '../policy/pack.ts';
import { limitOf } from './channel-limits.ts';
import { type ChannelDraft, type ChannelText, channelText } from './channel-text.ts';
import type { ExhibitNumbers } from './text.ts';

/** A way that no platform's pack names and every seller has. */
export const EMAIL_WAY = 'E-mail';

/** The ways by which an appeal can go, as the pack of its market names them, and mail; the user may name another. */
export const waysOf = (channels: readonly AppealChannel[]): readonly string[] => [
  ...channels.map(({ label }) => label),
  EMAIL_WAY,
];

/** The draft as the copy button of a way gives it: shortened where the way's field has a limit, else whole. */
export const textForWay = (
  draft: ChannelDraft,
  numbers: ExhibitNumbers,
  channels: readonly AppealChannel[],
  way: string,
): ChannelText => {
  const channel = channels.find(({ label }) => label === way);
  return channelText(draft, numbers, channel === undefined ? null : limitOf(channel));
};

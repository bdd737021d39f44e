import type { AppealChannel } from '../policy/pack.ts';

/** How many characters a channel's field takes; null where there is no limit, or none is known. */
export const limitOf = ({ maxChars }: AppealChannel): number | null =>
  typeof maxChars.value === 'number' ? maxChars.value : null;

/** Whether somebody printed a channel's limit; one that a pack only assumes is a hint. */
export const isPrintedLimit = (channel: AppealChannel): boolean =>
  limitOf(channel) !== null && channel.maxChars.confidence !== 'assumed';

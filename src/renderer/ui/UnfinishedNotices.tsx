import { IconPencil } from '@tabler/icons-react';
import type { Instant, Zone } from '#shared/kernel/time.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { ActionLink } from './ActionLink.tsx';
import { keptWords } from './kept-words.ts';
import css from './UnfinishedNotices.module.css';

export type UnfinishedNoticesProps = {
  /** What stood in the form of each, and when it was last kept. */
  readonly kept: readonly {
    readonly key: string;
    readonly savedAt: Instant;
    readonly fields: Readonly<Record<string, string>>;
  }[];
  readonly zone: Zone;
  readonly now: Instant;
  readonly onGoOn: (key: string) => void;
};

/** Notices that were begun and not recorded, one line each. */
export const UnfinishedNotices = ({ kept, zone, now, onGoOn }: UnfinishedNoticesProps) => {
  if (kept.length === 0) return null;
  return (
    <ul className={css['list']} aria-label="Unfinished notices">
      {kept.map(({ key, savedAt, fields }) => (
        <li key={key}>
          <IconPencil className={css['icon']} size={16} stroke={1.8} aria-hidden="true" />
          <span className={css['name']}>Unfinished notice</span>
          <span className={css['words']}>{keptWords(fields)}</span>
          <span className={css['time']}>kept {formatInstant(savedAt, zone, now)}</span>
          <ActionLink
            about={`the unfinished notice ${keptWords(fields)}`}
            onClick={() => {
              onGoOn(key);
            }}
          >
            Go on
          </ActionLink>
        </li>
      ))}
    </ul>
  );
};

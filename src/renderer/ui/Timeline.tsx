import type { ReactNode } from 'react';
import css from './Timeline.module.css';

/** One line of a timeline. `date` is left out by the caller when it is that of the line before; `icon` 13 px. */
export type TimelineEntry = {
  readonly key: string;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly icon: ReactNode;
  readonly text: ReactNode;
  readonly detail?: ReactNode | undefined;
  readonly who?: string | undefined;
  /** What can be done with the line, at its end. */
  readonly action?: ReactNode | undefined;
};

/** Newest first in records, oldest first in appeals: the caller sorts. */
export type TimelineProps = { readonly label: string; readonly entries: readonly TimelineEntry[] };

export const Timeline = ({ label, entries }: TimelineProps) => (
  <ol className={css['timeline']} aria-label={label}>
    {entries.map((entry) => (
      <li key={entry.key} className={css['entry']}>
        <span className={css['date']}>{entry.date}</span>
        <span className={css['time']}>{entry.time}</span>
        <span className={css['ring']} aria-hidden="true">
          {entry.icon}
        </span>
        <span className={css['text']}>
          <b>{entry.text}</b>
          {entry.detail !== undefined && <span className={css['detail']}> {entry.detail}</span>}
        </span>
        {entry.who !== undefined && <span className={css['who']}>{entry.who}</span>}
        {entry.action !== undefined && <span className={css['action']}>{entry.action}</span>}
      </li>
    ))}
  </ol>
);

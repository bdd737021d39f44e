import { Button } from '@mantine/core';
import css from './NoHits.module.css';

/** A list whose view or filter holds nothing; `what` is one of its rows, as "case". */
export type NoHitsProps = {
  readonly what: string;
  readonly filter: string;
  /** Whether more than the text of the filter leaves rows out. */
  readonly isNarrowed?: boolean | undefined;
  /** A saved view that narrows the list by itself; how to show the list without it. */
  readonly onLeave?: (() => void) | undefined;
  readonly onClear: () => void;
};

export const NoHits = ({ what, filter, isNarrowed = false, onLeave, onClear }: NoHitsProps) => (
  <div className={css['hits']} role="status">
    {filter === '' && !isNarrowed ? (
      <>
        <span>{`No ${what} ${onLeave === undefined ? 'in this view' : 'fits the filter of this view'}.`}</span>
        {onLeave !== undefined && (
          <Button size="xs" onClick={onLeave}>
            Clear filter
          </Button>
        )}
      </>
    ) : (
      <>
        <span>{isNarrowed ? `No ${what} fits this filter.` : `No ${what} here has “${filter.trim()}”.`}</span>
        <Button size="xs" onClick={onClear}>
          Clear filter
        </Button>
      </>
    )}
  </div>
);

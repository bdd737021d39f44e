import { Button } from '@mantine/core';
import css from './NoHits.module.css';

/** A list whose view or filter holds nothing; `what` is one of its rows, as "case". */
export type NoHitsProps = {
  readonly what: string;
  readonly filter: string;
  /** Whether more than the text of the filter leaves rows out. */
  readonly isNarrowed?: boolean | undefined;
  readonly onClear: () => void;
};

export const NoHits = ({ what, filter, isNarrowed = false, onClear }: NoHitsProps) => (
  <div className={css['hits']} role="status">
    {filter === '' && !isNarrowed ? (
      <span>No {what} in this view.</span>
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

import { Button } from '@mantine/core';
import css from './NoHits.module.css';

/** A list whose view or filter holds nothing; `what` is one of its rows, as "case". */
export type NoHitsProps = {
  readonly what: string;
  readonly filter: string;
  readonly onClear: () => void;
};

export const NoHits = ({ what, filter, onClear }: NoHitsProps) => (
  <div className={css['hits']} role="status">
    {filter === '' ? (
      <span>No {what} in this view.</span>
    ) : (
      <>
        <span>
          No {what} here has “{filter.trim()}”.
        </span>
        <Button size="xs" onClick={onClear}>
          Clear filter
        </Button>
      </>
    )}
  </div>
);

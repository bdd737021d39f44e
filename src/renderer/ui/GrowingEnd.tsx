import { Button } from '@mantine/core';
import { numberWords } from './numbers.ts';
import css from './GrowingEnd.module.css';

/** The end of a long list that is drawn in parts: how much of it is shown, and the next part. */
export type GrowingEndProps = {
  readonly shown: number;
  readonly all: number;
  readonly end: (element: HTMLElement | null) => (() => void) | undefined;
  readonly onMore: () => void;
};

export const GrowingEnd = ({ shown, all, end, onMore }: GrowingEndProps) => (
  <div ref={end} className={css['end']}>
    <span>{`${numberWords(shown)} of ${numberWords(all)}`}</span>
    <Button size="xs" variant="subtle" onClick={onMore}>
      Show more
    </Button>
  </div>
);

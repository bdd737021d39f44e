import { Button } from '@mantine/core';
import css from './GoneRecord.module.css';
import { keyWords } from './key-words.ts';
import { Note } from './Note.tsx';

/** A screen whose record is not there any more: why, the way to the others, and the key that brings it back. */
export type GoneRecordProps = {
  readonly title: string;
  readonly children: string;
  /** Whether what was taken back last can be done again. */
  readonly canRedo: boolean;
  readonly verb: string;
  readonly onList: () => void;
};

export const GoneRecord = ({ title, children, canRedo, verb, onList }: GoneRecordProps) => (
  <div className={css['gone']}>
    <Note
      title={title}
      actions={
        <Button size="xs" onClick={onList}>
          {verb}
        </Button>
      }
    >
      {children}
      {canRedo && ` ${keyWords('Ctrl Shift Z')} does again what was undone last.`}
    </Note>
  </div>
);

import { Button } from '@mantine/core';
import { turnOnlyText } from '#renderer/state/only-text.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import css from './Alone.module.css';
import { Saved } from './Saved.tsx';
import type { AppealRecords } from './records.ts';

/** Above a text that has the window to itself: which one it is, how long, whether it is saved, and the way back. */
export type AloneHeaderProps = {
  readonly records: AppealRecords;
  readonly words: number;
  readonly characters: number;
};

export const AloneHeader = ({ records, words, characters }: AloneHeaderProps) => {
  const { appeal, violation } = records;
  return (
    <header className={css['header']}>
      <h1 className={css['title']} tabIndex={-1}>
        {`Case\u00a0${String(violation.number)}, appeal\u00a0${String(appeal.attempt)}`}
      </h1>
      <span className={css['counts']}>
        {numberWords(words)} {words === 1 ? 'word' : 'words'}, {numberWords(characters)} characters
      </span>
      <span className={css['end']}>
        {appeal.status === 'draft' && <Saved appeal={appeal} isNarrow={false} />}
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          rightSection={<KeyHint keys="Esc" />}
          onClick={turnOnlyText}
        >
          Show everything
        </Button>
      </span>
    </header>
  );
};

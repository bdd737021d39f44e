import { ActionIcon, Button, Checkbox, Textarea, TextInput, Tooltip } from '@mantine/core';
import { longestProof } from '#shared/appeals/appeal.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Failure } from '#shared/contract/result.ts';
import { longestCaption } from '#shared/evidence.ts';
import { send } from '#renderer/data/send.ts';
import { BuyersData } from './BuyersData.tsx';
import { type ExhibitWords, exhibitWordsSchema, sameExhibitWords } from './draft-text.ts';
import css from './Exhibits.module.css';
import { KeptNotes } from './KeptNotes.tsx';
import { RedactedCopy } from './RedactedCopy.tsx';
import type { ShownExhibit } from './records.ts';
import { useKept } from './use-kept.ts';

// Only what a line can't hold is replaced: taking more away while one types would move the caret.
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** Caption, what it proves, and whether the original goes along; saved as it is typed. */
export type ExhibitFormProps = {
  readonly shown: ShownExhibit;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onFailure: (failure: Failure | null) => void;
};

export const ExhibitForm = ({ shown, count, onMove, onFailure }: ExhibitFormProps) => {
  const { exhibit, number, file } = shown;
  const row = useMemo(
    () => ({
      rev: exhibit.rev,
      content: { caption: exhibit.caption, proves: exhibit.proves, originalInZip: exhibit.originalInZip },
    }),
    [exhibit],
  );
  const [state, keeper] = useKept<ExhibitWords>(
    {
      key: `exhibit/${exhibit.id}`,
      first: row,
      savedAt: 0,
      schema: exhibitWordsSchema,
      same: sameExhibitWords,
      write: (rev, content) => send('exhibit.describe', { id: exhibit.id, rev, ...content }),
    },
    row,
  );
  const words = state.content;
  const say = (more: Partial<ExhibitWords>) => keeper.type({ ...keeper.state().content, ...more });
  const remove = async () => {
    const result = await send('exhibit.remove', { id: exhibit.id, rev: exhibit.rev });
    onFailure(result.ok ? null : result.error);
  };
  return (
    <div className={css['form']}>
      <KeptNotes name={`exhibit\u00a0${String(number)}`} state={state} keeper={keeper} />
      <BuyersData shown={shown} />
      <RedactedCopy shown={shown} onFailure={onFailure} />
      <TextInput
        label="Caption"
        placeholder={file === null ? '' : file.caption === '' ? file.fileName : file.caption}
        value={words.caption}
        maxLength={longestCaption}
        error={fullWords(words.caption, longestCaption)}
        onChange={(event) => say({ caption: oneLine(event.currentTarget.value) })}
      />
      <Textarea
        label="What it proves"
        autosize
        minRows={2}
        value={words.proves}
        maxLength={longestProof}
        error={fullWords(words.proves, longestProof)}
        onChange={(event) => say({ proves: oneLine(event.currentTarget.value) })}
      />
      <Checkbox
        label="Original file goes into the ZIP"
        checked={words.originalInZip}
        onChange={(event) => say({ originalInZip: event.currentTarget.checked })}
      />
      <div className={css['formFoot']}>
        <Tooltip label="Move up, Alt ↑">
          <ActionIcon
            variant="default"
            size={28}
            aria-label="Move up"
            disabled={number === 1}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} stroke={1.8} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Move down, Alt ↓">
          <ActionIcon
            variant="default"
            size={28}
            aria-label="Move down"
            disabled={number === count}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} stroke={1.8} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Button size="xs" variant="subtle" onClick={() => void remove()}>
          Take out
        </Button>
      </div>
    </div>
  );
};

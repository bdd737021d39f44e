import { ActionIcon, Button, Checkbox, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Failure } from '#shared/contract/result.ts';
import { send } from '#renderer/data/send.ts';
import { Note } from '#renderer/ui/Note.tsx';
import css from './Exhibits.module.css';
import type { ShownExhibit } from './records.ts';
import { useExhibitWords } from './use-exhibit-words.ts';

const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ');

/** Caption, what it proves, and whether the original goes along; saved when a field is left. */
export type ExhibitFormProps = {
  readonly shown: ShownExhibit;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onFailure: (failure: Failure | null) => void;
};

export const ExhibitForm = ({ shown, count, onMove, onFailure }: ExhibitFormProps) => {
  const { exhibit, number, file } = shown;
  const { words, setWords, save, failure } = useExhibitWords(exhibit);
  const remove = async () => {
    const result = await send('exhibit.remove', { id: exhibit.id, rev: exhibit.rev });
    onFailure(result.ok ? null : result.error);
  };
  return (
    <div className={css['form']}>
      <TextInput
        label="Caption"
        placeholder={file === null ? '' : file.caption === '' ? file.fileName : file.caption}
        value={words.caption}
        maxLength={200}
        error={failure?.fields?.['caption']}
        onChange={(event) => setWords({ ...words, caption: event.currentTarget.value })}
        onBlur={() => save(words)}
      />
      <Textarea
        label="What it proves"
        autosize
        minRows={2}
        value={words.proves}
        maxLength={300}
        error={failure?.fields?.['proves']}
        onChange={(event) => setWords({ ...words, proves: oneLine(event.currentTarget.value) })}
        onBlur={() => save(words)}
      />
      <Checkbox
        label="Original file goes into the ZIP"
        checked={words.originalInZip}
        onChange={(event) => save({ ...words, originalInZip: event.currentTarget.checked })}
      />
      {failure !== null && failure.fields === undefined && <Note tone="dang" live title={failure.message} />}
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

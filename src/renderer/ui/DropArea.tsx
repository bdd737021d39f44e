import { IconPaperclip } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import css from './DropArea.module.css';
import { FileChooser } from './FileChooser.tsx';
import { useIncomingFiles } from './use-incoming-files.ts';

/**
 * A dashed area that takes files dropped on it, pasted while it is shown, or chosen after a press.
 * `accept` as of a file input (".csv,image/*"). `words` as "Drop or paste files here".
 */
export type DropAreaProps = {
  readonly words: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** The first thing of a dialog: it opens with the focus here. */
  readonly isFirst?: boolean | undefined;
};

export const DropArea = (props: DropAreaProps) => {
  const { words, onFiles, accept, multiple = true, disabled = false, isFirst = false } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: readonly File[]) => {
    setOver(false);
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  const { onDrop } = useIncomingFiles(take, !disabled);
  return (
    <>
      <button
        type="button"
        className={css['area']}
        data-over={over}
        data-autofocus={isFirst ? true : undefined}
        disabled={disabled}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={onDrop}
      >
        <IconPaperclip size={16} stroke={1.8} aria-hidden="true" />
        {words}
      </button>
      <FileChooser label={words} open={input} onFiles={take} multiple={multiple} accept={accept} />
    </>
  );
};

import { IconPaperclip } from '@tabler/icons-react';
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import css from './DropArea.module.css';

/**
 * A dashed area that takes files dropped on it, pasted while it has the focus, or chosen after a press.
 * `accept` as of a file input (".csv,image/*"). `words` as "Drop or paste files here".
 */
export type DropAreaProps = {
  readonly words: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly disabled?: boolean | undefined;
};

export const DropArea = ({ words, onFiles, accept, multiple = true, disabled = false }: DropAreaProps) => {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0 && !disabled)
      onFiles(multiple ? [...files] : [...files].slice(0, 1));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    take(event.clipboardData.files);
  };
  return (
    <>
      <button
        type="button"
        className={css['area']}
        data-over={over}
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
        onPaste={onPaste}
      >
        <IconPaperclip size={16} stroke={1.8} aria-hidden="true" />
        {words}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={words}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
};

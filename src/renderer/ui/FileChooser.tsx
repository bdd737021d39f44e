import type { RefObject } from 'react';

/** The system's own choice of files, opened by what holds `open`: `open.current?.click()`. */
export type FileChooserProps = {
  readonly label: string;
  readonly open: RefObject<HTMLInputElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
  readonly multiple?: boolean;
  readonly accept?: string | undefined;
};

export const FileChooser = ({ label, open, onFiles, multiple = true, accept }: FileChooserProps) => (
  <input
    ref={open}
    type="file"
    hidden
    multiple={multiple}
    accept={accept}
    aria-label={label}
    onChange={(event) => {
      const files = [...(event.currentTarget.files ?? [])];
      // The same file can be chosen again.
      event.currentTarget.value = '';
      if (files.length > 0) onFiles(files);
    }}
  />
);

import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';

/** A button that opens the system's file chooser. */
export const AddFiles = (props: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly size?: 'sm' | 'md';
}) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="filled"
        size={props.size ?? 'sm'}
        leftSection={<IconUpload size={15} stroke={1.8} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        Add files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to add"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </>
  );
};

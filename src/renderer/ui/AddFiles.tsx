import { Button, type ButtonProps } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { FileChooser } from './FileChooser.tsx';

/** A button that opens the system's file chooser; `label` is the name of the chooser. */
export type AddFilesProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly label?: string | undefined;
  readonly size?: ButtonProps['size'];
  readonly variant?: ButtonProps['variant'];
};

export const AddFiles = (props: AddFilesProps) => {
  const { onFiles, label = 'Files to add', size = 'sm', variant = 'filled' } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant={variant}
        size={size}
        leftSection={<IconUpload size={15} stroke={1.8} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        Add files
      </Button>
      <FileChooser label={label} open={input} onFiles={onFiles} />
    </>
  );
};

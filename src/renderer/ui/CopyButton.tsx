import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useCopy } from './use-copy.ts';

type CopyButtonProps = {
  /** What it does: "Copy the ticket number". */
  readonly name: string;
  readonly text: string;
};

/** Copies a text, and says for a moment whether the system took it. */
export const CopyButton = ({ name, text }: CopyButtonProps) => {
  const { state, copy } = useCopy();
  const words = { idle: name, copied: 'Copied', refused: 'Not copied' }[state];
  const Icon = state === 'copied' ? IconCheck : IconCopy;
  return (
    <Tooltip label={words}>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={words} onClick={() => copy(text)}>
        <Icon size={15} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
};

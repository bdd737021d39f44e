import { ActionIcon, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import css from './Toolbar.module.css';

/** A button of the toolbar that keeps the caret where it is. */
export type ToolProps = {
  readonly label: string;
  readonly icon: Icon;
  readonly on?: boolean;
  readonly disabled: boolean;
  readonly run: () => void;
};

export const Tool = ({ label, icon: Shown, on, disabled, run }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={label}
      aria-pressed={on}
      data-on={on}
      className={css['tool'] ?? ''}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Shown size={16} stroke={1.8} aria-hidden="true" />
    </ActionIcon>
  </Tooltip>
);

import { Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import css from './Rating.module.css';

type VerbFormProps = {
  readonly verb: string;
  /** What the verb is about, for a screen reader: "limits of 19 Nov". */
  readonly about?: string | undefined;
  /** The name of the form. */
  readonly label: string;
  readonly width?: number;
  /** Whether it is open, where something else than the verb opens it too. */
  readonly opened?: boolean;
  readonly onOpened?: (opened: boolean) => void;
  /** The form, given what closes it. */
  readonly children: (close: () => void) => ReactNode;
};

/** A quiet verb that opens a small form beside it. */
export const VerbForm = ({ verb, about, label, width = 320, children, ...held }: VerbFormProps) => {
  const [isOpen, setOpen] = useState(false);
  const { opened = isOpen, onOpened = setOpen } = held;
  return (
    <Popover
      opened={opened}
      onChange={onOpened}
      position="bottom-end"
      width={width}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <span>
          <ActionLink
            about={about}
            onClick={() => {
              onOpened(!opened);
            }}
          >
            {verb}
          </ActionLink>
        </span>
      </Popover.Target>
      <Popover.Dropdown className={css['dropdown'] ?? ''} role="dialog" aria-label={label}>
        {children(() => {
          onOpened(false);
        })}
      </Popover.Dropdown>
    </Popover>
  );
};

import { useState } from 'react';
import type { ActionLayout } from '#shared/choices.ts';
import type { LogList } from './use-log-list.ts';

/**
 * The action that stands beside the log: in the table always one, by itself the first; beside a board or a timeline, which
 * need the width, only one that was opened, until it is closed.
 */
export const useOpened = (
  { left, isCauses }: LogList,
  { layout, start }: { readonly layout: ActionLayout; readonly start: string | null },
) => {
  const [selected, setSelected] = useState(start);
  const [isOpen, setOpen] = useState(start !== null);
  const isTable = layout === 'table';
  const chosen = left.find(({ action }) => action.id === selected);
  const current = isTable ? (chosen ?? left[0]) : isOpen ? chosen : undefined;
  const open = (id: string) => {
    setSelected(id);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    if (selected === null) return;
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(selected)}"]`)?.focus();
  };
  return { current: isCauses ? null : (current ?? null), open, close: isTable ? undefined : close };
};

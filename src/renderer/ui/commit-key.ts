import type { KeyboardEvent } from 'react';

/** Ctrl or Cmd with Enter commits a form, and only the innermost one. */
export const onCommitKey =
  (commit: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held down commits once.
    if (!event.repeat) commit();
  };

import { useEffect } from 'react';

const onMac = navigator.userAgent.includes('Macintosh');

const chordOf = (event: KeyboardEvent): string | null => {
  const isCommand = onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!isCommand || event.altKey || event.shiftKey || event.isComposing) return null;
  return document.querySelector('[role=dialog]') === null ? event.key.toLowerCase() : null;
};

/** Keys of the workspace, also over a menu of the editor; a dialog has keys of its own. */
export const useWorkspaceKeys = (isOn: boolean, keys: Readonly<Record<string, () => void>>): void => {
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const act = keys[chordOf(event) ?? ''];
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [isOn, keys]);
};

import { useEffect, useRef, type DragEvent } from 'react';

type Take = (files: readonly File[]) => void;

// A picture is pasted onto the page, whatever has the focus; of several that take files, the outermost one does.
const takers: { readonly current: Take }[] = [];

const isText = (event: ClipboardEvent): boolean => event.clipboardData?.types.includes('text/plain') === true;

const onPaste = (event: ClipboardEvent): void => {
  const files = [...(event.clipboardData?.files ?? [])];
  const taker = takers.at(-1);
  // Text that an office program sends along with its picture belongs into the field.
  if (files.length === 0 || taker === undefined || event.defaultPrevented || isText(event)) return;
  event.preventDefault();
  taker.current(files);
};

const usePastedFiles = (take: Take, enabled: boolean): void => {
  const current = useRef(take);
  useEffect(() => {
    current.current = take;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    if (takers.length === 0) document.addEventListener('paste', onPaste);
    takers.push(current);
    return () => {
      takers.splice(takers.indexOf(current), 1);
      if (takers.length === 0) document.removeEventListener('paste', onPaste);
    };
  }, [enabled]);
};

/** Takes files that are pasted while this is shown, and gives the handlers for those that are dropped on it. */
export const useIncomingFiles = (take: Take, enabled = true) => {
  usePastedFiles(take, enabled);
  return {
    onDrop: (event: DragEvent) => {
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      if (enabled) take(files);
    },
    // What is dragged within the page has its own places to be dropped on.
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
  };
};

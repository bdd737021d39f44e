import { useEffect, useEffectEvent } from 'react';
import { isTyping, layerIsOpen } from './use-key.ts';

/** Takes text that is pasted while no field has the focus and no layer is open. */
export const usePastedText = (take: (text: string) => void): void => {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (text === '' || event.defaultPrevented || isTyping(event.target) || layerIsOpen()) return;
    event.preventDefault();
    take(text);
  });
  useEffect(() => {
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
    };
  }, []);
};

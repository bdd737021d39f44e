import { useEarlyKey } from '#renderer/ui/use-early-key.ts';
import { layerIsOpen, useKey } from '#renderer/ui/use-key.ts';

export interface RedactKeys {
  readonly onAdd: () => void;
  readonly onPage: (by: -1 | 1) => void;
  readonly onZoom: (by: -1 | 1) => void;
  /** Answers whether there was a step of this screen to take. */
  readonly onUndo: () => boolean;
  readonly onRedo: () => boolean;
}

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** The keys of the screen; Undo is the boxes' as long as there is one to take back, then the shell's again. */
export const useRedactKeys = ({ onAdd, onPage, onZoom, onUndo, onRedo }: RedactKeys): void => {
  useKey('n', onAdd);
  useKey('[', () => {
    onPage(-1);
  });
  useKey(']', () => {
    onPage(1);
  });
  useKey('-', () => {
    onZoom(-1);
  });
  useKey('+', () => {
    onZoom(1);
  });
  useKey('=', () => {
    onZoom(1);
  });
  useEarlyKey((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || typesText(event.target)) return;
    if (layerIsOpen()) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && key !== 'y') return;
    if (isRedo ? onRedo() : onUndo()) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
};

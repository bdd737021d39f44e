import { keyWords } from './key-words.ts';
import css from './KeyHint.module.css';

/** A key beside a word or inside a button, as "N", "Ctrl K", "Esc"; `onFill` inside a filled button. */
export type KeyHintProps = { readonly keys: string; readonly onFill?: boolean | undefined };

export const KeyHint = ({ keys, onFill = false }: KeyHintProps) => (
  <kbd className={css['key']} data-on-fill={onFill} aria-hidden="true">
    {keyWords(keys)}
  </kbd>
);

import type { ShownExhibit } from './records.ts';
import css from './CiteName.module.css';
import { captionOf } from './words.ts';

/** An exhibit as menus offer it: its number and its caption, at most two lines of it. */
export const CiteName = ({ shown }: { readonly shown: ShownExhibit }) => (
  <span className={css['name']} title={captionOf(shown)}>
    <span className={css['number']}>Ex.&nbsp;{shown.number}</span> {captionOf(shown)}
  </span>
);

import type { ChecklistChange } from '#shared/audits/checklist-changes.ts';
import { changeWords } from './checklist-words.ts';
import css from './checklists.module.css';

/** What a version changes, part by part. */
export const Changes = ({ changes }: { readonly changes: readonly ChecklistChange[] }) => (
  <ul className={css['changes']}>
    {changes.map((change) => (
      <li key={`${change.part} ${change.kind} ${change.words}`}>
        <span className={css['small']}>{changeWords(change)}</span>
        <span className={css['text']}>{change.words === '' ? 'without a text yet' : change.words}</span>
      </li>
    ))}
  </ul>
);

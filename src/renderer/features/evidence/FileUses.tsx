import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import type { FileRow, Use } from './evidence-model.ts';
import css from './evidence.module.css';

const packetWords = ({ packets }: Use): string => {
  if (packets === 0) return '';
  return packets === 1 ? '1\u00a0packet written of it' : `${String(packets)}\u00a0packets written of it`;
};

const detailOf = (use: Use): string => {
  const proves = use.proves === '' ? 'What it proves is not said yet' : use.proves;
  return [proves, packetWords(use)].filter((words) => words !== '').join(' · ');
};

/** Where a file is used and what it proves there: exhibits of appeals, pieces that the platform asks for, contacts. */
export const FileUses = ({ row }: { readonly row: FileRow }) => {
  const go = useView((state) => state.go);
  if (row.uses.length === 0)
    return (
      <p className={css['plain']}>
        Nowhere yet. Make it an exhibit of an appeal, match it in its case, or name it in a contact.
      </p>
    );
  return (
    <ul className={css['uses']}>
      {row.uses.map((use) => (
        <li key={use.key}>
          <ActionLink
            onClick={() => {
              go(use.place);
            }}
          >
            {use.words}
          </ActionLink>
          <div className={css['second']}>{detailOf(use)}</div>
        </li>
      ))}
    </ul>
  );
};

import type { TableContent } from '#shared/evidence-content.ts';
import { cx } from '#renderer/ui/class-names.ts';
import css from './preview.module.css';

/** Rows of a table as they stand in the file, each cell as plain text. */
export const ContentTable = (props: {
  readonly content: TableContent;
  readonly label: string;
  readonly most?: number;
}) => {
  const { content, label, most = Number.POSITIVE_INFINITY } = props;
  const rows = content.rows.slice(0, most);
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return (
    <table className={css['table']} aria-label={label}>
      <tbody>
        {rows.map(({ number, cells }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            {Array.from({ length: columns }, (_, index) => (
              <td key={index} className={cx(/^-?[\d.,]+$/u.test(cells[index] ?? '') && css['figure'])}>
                {cells[index] ?? ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

import { useView } from '#renderer/state/view.ts';
import { StateWord } from '#renderer/ui/State.tsx';
import type { ComparedItem, ComparedSection, ItemInRun } from '#shared/audits/comparison.ts';
import type { OwnRun } from '../audit-records.ts';
import { outcomeLooks } from '../audit-words.ts';
import { bothShares, changeLooks, formerQuestion, missingWords, severityWords } from './comparison-words.ts';
import css from './comparison.module.css';

export interface Pair {
  readonly earlier: OwnRun;
  readonly later: OwnRun;
}

type ItemProps = { readonly item: ComparedItem; readonly pair: Pair };

const filesWords = (files: number): string => (files === 1 ? '1 file' : `${String(files)} files`);

const InRun = ({ said }: { readonly said: ItemInRun }) => (
  <>
    <StateWord {...outcomeLooks[said.outcome]} />
    {said.note !== '' && <p className={css['note']}>{said.note}</p>}
    {said.files > 0 && <p className={css['small']}>{filesWords(said.files)}</p>}
  </>
);

const Item = ({ item, pair }: ItemProps) => {
  const go = useView((state) => state.go);
  const former = formerQuestion(item);
  const from = item.later === null ? pair.earlier : pair.later;
  return (
    <tr>
      <th scope="row" className={css['item']}>
        <button
          type="button"
          className={css['question']}
          title={`Show it in run ${String(from.audit.number)}`}
          onClick={() => {
            go({ screen: 'audit', id: from.audit.id, item: item.id });
          }}
        >
          {(item.later ?? item.earlier)?.item.question}
        </button>
        {former !== null && <p className={css['small']}>{`Asked before: ${former}`}</p>}
      </th>
      {(['earlier', 'later'] as const).map((side) => {
        const said = item[side];
        return (
          <td key={side}>
            {said === null ? (
              <span className={css['small']}>{missingWords(item, pair[side].audit)}</span>
            ) : (
              <InRun said={said} />
            )}
          </td>
        );
      })}
      <td className={css['severity']}>{severityWords(item)}</td>
      <td>
        <StateWord {...changeLooks[item.change]} />
      </td>
    </tr>
  );
};

export type ComparedItemsProps = {
  readonly sections: readonly ComparedSection[];
  readonly pair: Pair;
};

/** The items of two runs beside each other, by section. */
export const ComparedItems = ({ sections, pair }: ComparedItemsProps) => (
  <table className={css['table']} aria-label="Items of both runs">
    <thead>
      <tr>
        <th scope="col">Item</th>
        <th scope="col" className={css['run']}>{`Run ${String(pair.earlier.audit.number)}`}</th>
        <th scope="col" className={css['run']}>{`Run ${String(pair.later.audit.number)}`}</th>
        <th scope="col" className={css['severityHead']}>
          Severity
        </th>
        <th scope="col" className={css['change']}>
          Change
        </th>
      </tr>
    </thead>
    {sections.map((section) => (
      <tbody key={section.id}>
        <tr className={css['section']}>
          <th scope="rowgroup" colSpan={5}>
            {section.title} <span>{bothShares(section)}</span>
          </th>
        </tr>
        {section.items.map((item) => (
          <Item key={item.id} item={item} pair={pair} />
        ))}
      </tbody>
    ))}
  </table>
);

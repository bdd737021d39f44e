import { Pane } from '#renderer/ui/Pane.tsx';
import type { Checklist, ChecklistItem } from '#shared/audits/checklist.ts';
import { itemsOf } from '#shared/audits/checklist-edit.ts';
import { severityNames } from '../audit-words.ts';
import { ClauseWords } from '../ClauseWords.tsx';
import { answersWords, sizeWords } from './checklist-words.ts';
import css from './checklists.module.css';

type ItemProps = { readonly list: Checklist; readonly item: ChecklistItem };

const Item = ({ list, item }: ItemProps) => {
  const { after } = item;
  const first = after === null ? undefined : list.items.find(({ id }) => id === after.item);
  return (
    <details className={css['item']}>
      <summary>
        <span className={css['text']}>{item.question}</span>
        <span className={css['small']}>{severityNames[item.severity]}</span>
      </summary>
      <dl>
        <dt>How to check</dt>
        <dd>{item.how}</dd>
        <dt>Wanted</dt>
        <dd>{item.wanted}</dd>
        {item.notApplicable !== null && (
          <>
            <dt>Not applicable</dt>
            <dd>{item.notApplicable}</dd>
          </>
        )}
        {after !== null && (
          <>
            <dt>Follows</dt>
            <dd>{`“${first?.question ?? ''}” answered ${answersWords(after.answers)}`}</dd>
          </>
        )}
        <dt>Clause</dt>
        <dd>
          <ClauseWords clause={item.clause} />
        </dd>
      </dl>
    </details>
  );
};

/** All that a checklist asks, section by section; each item opens. */
export const ChecklistItems = ({ list }: { readonly list: Checklist }) => (
  <Pane title="What it asks" note={sizeWords(list)}>
    {list.sections.map((section) => (
      <section key={section.id} aria-label={section.title}>
        <h3 className={css['section']}>{section.title}</h3>
        {itemsOf(list, section.id).map((item) => (
          <Item key={item.id} list={list} item={item} />
        ))}
      </section>
    ))}
  </Pane>
);

import { Checkbox, Select, Textarea } from '@mantine/core';
import { useShop } from '#renderer/data/shop-context.ts';
import {
  auditResult,
  longestTexts,
  type AuditResult,
  type Checklist,
  type ChecklistItem,
} from '#shared/audits/checklist.ts';
import { itemsAbove } from '#shared/audits/checklist-edit.ts';
import { clauseOf } from '#shared/policy/clauses.ts';
import { packName } from '#shared/policy/explain.ts';
import { severity } from '#shared/policy/severity.ts';
import { outcomeLooks, severityNames } from '../audit-words.ts';
import { ClauseWords } from '../ClauseWords.tsx';
import css from './edit.module.css';

export type ItemFieldsProps = {
  readonly list: Checklist;
  readonly item: ChecklistItem;
  readonly errors: Readonly<Record<string, string>>;
  readonly change: (part: Partial<ChecklistItem>) => void;
};

type TextField = 'question' | 'how' | 'wanted';

const texts: readonly {
  readonly field: TextField;
  readonly label: string;
  readonly description: string;
  readonly rows: number;
}[] = [
  {
    field: 'question',
    label: 'Question',
    description: 'One that is answered by looking at something; yes is the good answer',
    rows: 1,
  },
  { field: 'how', label: 'How to check', description: 'Where to look', rows: 2 },
  { field: 'wanted', label: 'Evidence wanted', description: 'What is shown with the answer', rows: 1 },
];

/** One line, as a checklist takes it: what is pasted in several becomes one. */
const oneLine = (text: string): string => text.replaceAll(/[\r\n\t]+/gu, ' ');

const Texts = ({ item, errors, change }: ItemFieldsProps) =>
  texts.map(({ field, label, description, rows }) => (
    <Textarea
      key={field}
      label={label}
      description={description}
      autosize
      minRows={rows}
      maxRows={6}
      maxLength={longestTexts[field]}
      error={errors[field]}
      value={item[field]}
      onChange={(event) => {
        change({ [field]: oneLine(event.currentTarget.value) });
      }}
    />
  ));

const ClauseField = ({ item, errors, change }: ItemFieldsProps) => {
  const { pack } = useShop();
  const facts = pack.facts ?? [];
  const unknown = item.clause !== null && clauseOf(pack, item.clause) === null ? [item.clause] : [];
  return (
    <div>
      <Select
        label="Clause of the rules, optional"
        description={`What of ${packName(pack)} says why it is asked`}
        placeholder={facts.length === 0 ? 'These rules hold no clauses' : 'None: an own item'}
        data={[
          ...unknown.map((id) => ({ value: id, label: `${id}, not among these rules` })),
          ...facts.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'No clause' }}
        nothingFoundMessage="No clause has these words."
        error={errors['clause']}
        value={item.clause}
        onChange={(clause) => {
          change({ clause });
        }}
      />
      <p className={css['quiet']}>
        <ClauseWords clause={item.clause} />
      </p>
    </div>
  );
};

const isResult = (value: string): value is AuditResult => auditResult.options.some((one) => one === value);

const FollowUp = ({ list, item, errors, change }: ItemFieldsProps) => {
  const above = itemsAbove(list, item.id);
  const { after } = item;
  return (
    <>
      <Select
        label="Asked only after, optional"
        description="An item above; else it is always asked"
        placeholder={above.length === 0 ? 'Nothing stands above it' : 'Always asked'}
        disabled={above.length === 0}
        data={above.map(({ id, question }) => ({
          value: id,
          label: question === '' ? 'No question yet' : question,
        }))}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Always asked' }}
        nothingFoundMessage="No item above has these words."
        error={errors['after']}
        value={after?.item ?? null}
        onChange={(id) => {
          change({ after: id === null ? null : { item: id, answers: after?.answers ?? ['not'] } });
        }}
      />
      {after !== null && (
        <Checkbox.Group
          label="When that was answered"
          error={after.answers.length === 0 ? 'One answer at least' : undefined}
          value={[...after.answers]}
          onChange={(values) => {
            const answers = auditResult.options.filter((one) => values.filter(isResult).includes(one));
            change({ after: { item: after.item, answers } });
          }}
        >
          <div className={css['checks']}>
            {auditResult.options.map((one) => (
              <Checkbox key={one} value={one} label={outcomeLooks[one].word} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  );
};

/** The fields of an item. */
export const ItemFields = (props: ItemFieldsProps) => {
  const { item, errors, change } = props;
  return (
    <>
      <Texts {...props} />
      <div className={css['pair']}>
        <Select
          label="Severity"
          description="What the platform takes for it"
          allowDeselect={false}
          data={severity.options.map((one) => ({ value: one, label: severityNames[one] }))}
          value={item.severity}
          onChange={(value) => {
            const chosen = severity.options.find((one) => one === value);
            if (chosen !== undefined) change({ severity: chosen });
          }}
        />
        <Textarea
          label="When it does not apply, optional"
          description="Empty where it always does"
          autosize
          minRows={1}
          maxRows={4}
          maxLength={longestTexts.notApplicable}
          error={errors['notApplicable']}
          value={item.notApplicable ?? ''}
          onChange={(event) => {
            const text = oneLine(event.currentTarget.value);
            change({ notApplicable: text === '' ? null : text });
          }}
        />
      </div>
      <ClauseField {...props} />
      <FollowUp {...props} />
    </>
  );
};

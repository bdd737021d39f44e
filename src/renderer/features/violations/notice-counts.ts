import { instantOfLocal, localDateTime, type Zone } from '#shared/kernel/time.ts';
import { countOf, countText, endOfCount, type Count } from '#shared/notice-reading/counts.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { DueField } from './found-model.ts';
import type { NoticeForm } from './notice-model.ts';

const dues: readonly DueField[] = ['correctionDue', 'appealDue', 'secondAppealDue', 'evidenceDue'];

/** A deadline of the form that the app counted, as it stands there. */
export interface CountedDue {
  readonly field: DueField;
  readonly value: string;
  readonly count: Count;
}

type Counts = Pick<NoticeForm, 'counted' | DueField>;

/** The deadlines that were counted and that nobody has typed over since; one in each line of the form's text. */
export const countedDues = (form: Counts): readonly CountedDue[] =>
  form.counted.split('\n').flatMap((line) => {
    const [name, value = '', ...words] = line.split(' ');
    const field = dues.find((due) => due === name);
    const count = countOf(words.join(' '));
    return field === undefined || count === null || form[field] !== value ? [] : [{ field, value, count }];
  });

const textOf = (all: readonly CountedDue[]): string =>
  all.map(({ field, value, count }) => `${field} ${value} ${countText(count)}`).join('\n');

/** The form's counted deadlines with what a field has now: a counted value, or one that is printed. */
export const withDue = (form: Counts, field: DueField, value: string, count?: Count): string => {
  const others = countedDues(form).filter((one) => one.field !== field);
  return textOf(count === undefined ? others : [...others, { field, value, count }]);
};

/** What changes of a form whose notice came at another time: what was counted is counted from there. */
export const recounted = (form: NoticeForm, pack: Pack, zone: Zone): Partial<NoticeForm> => {
  const start = instantOfLocal(form.noticeAt, zone);
  const all = countedDues(form);
  if (start === null || all.length === 0) return {};
  const anew = all.map(({ field, count }) => ({
    field,
    count,
    value: localDateTime(endOfCount(start, count, { pack, zone }), zone),
  }));
  return { ...Object.fromEntries(anew.map(({ field, value }) => [field, value])), counted: textOf(anew) };
};

import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useMinute } from '#renderer/data/clock.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { useView } from '#renderer/state/view.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { areaNames } from '#shared/actions/action.ts';
import { type CauseCost, causeCosts, costOfAll } from '#shared/actions/cause-costs.ts';
import { causeLimits, type CauseLimits } from '#shared/actions/cause-limits.ts';
import { isWorkOver } from '#shared/actions/closing.ts';
import type { EffectFacts, Recurrence } from '#shared/actions/effect.ts';
import { tiedLimits, type Restricted } from '#shared/actions/limit-days.ts';
import type { Zone } from '#shared/kernel/time.ts';
import { countDays } from '#shared/kernel/time-words.ts';
import css from './actions.module.css';

const costsOf = reckonedOnce((facts: EffectFacts) => causeCosts(facts));

const tiedOf = reckonedOnce(({ rating, zone }: { readonly rating: RatingRecords; readonly zone: Zone }) =>
  tiedLimits(rating, zone),
);

const quiet = (text: string) => <span className={css['quiet']}>{text}</span>;

const actionsWords = ({ actions }: CauseCost): string => {
  if (actions.length === 0) return 'no action';
  const open = actions.filter(({ status }) => !isWorkOver(status)).length;
  const all = actions.length === 1 ? '1\u00a0action' : `${String(actions.length)}\u00a0actions`;
  return open === 0 ? all : `${all}, ${String(open)}\u00a0open`;
};

const secondWords = (cost: CauseCost): string => {
  const area = cost.actions.findLast((one) => one.area !== null)?.area ?? null;
  return [...(area === null ? [] : [areaNames[area]]), actionsWords(cost)].join(' · ');
};

const Points = ({ cost, most }: { readonly cost: Recurrence; readonly most: number }) => (
  <span className={css['cost']}>
    <span className={css['costBar']} aria-hidden="true">
      <span style={{ width: `${String((cost.points / Math.max(1, most)) * 100)}%` }} />
    </span>
    <b>{numberWords(cost.points)}</b>
    {cost.unknown > 0 && quiet(`, ${String(cost.unknown)} unknown`)}
  </span>
);

const afterWords = ({ key, afterDone }: CauseCost) => {
  if (key === '' || afterDone.cases.length === 0) return quiet('–');
  const cases = afterDone.cases.length === 1 ? '1\u00a0case' : `${String(afterDone.cases.length)}\u00a0cases`;
  return `${numberWords(afterDone.points)} in ${cases}`;
};

/** As many of the days between cases as a cell takes, the newest last. */
const gapsShown = 3;

const gapWords = ({ gaps }: CauseCost) => {
  if (gaps.length === 0) return quiet('–');
  const shown = gaps.slice(-gapsShown).map(numberWords);
  return `${gaps.length > gapsShown ? '… ' : ''}${shown.join(', ')}`;
};

const limitedWords = (limited: Restricted | undefined) => {
  if (limited === undefined || (limited.days === 0 && !limited.isRunning)) return quiet('–');
  return (
    <>
      {numberWords(limited.days)}
      {limited.isRunning && quiet(' so far')}
    </>
  );
};

const limitsNote = ({ all, untied }: CauseLimits): string => {
  if (all.days === 0 && !all.isRunning) return 'No limits are on record.';
  const running = all.isRunning ? ' so far; some still run' : '';
  const words = `Limits ran on ${countDays(all.days)}${running}, each day counted once.`;
  return untied.days === 0 && !untied.isRunning
    ? words
    : `${words} Those of ${countDays(untied.days)} stand under no cause: the points that brought them are of several causes, of no case on record, or not what the readings show.`;
};

const columnsFor = (most: number, { byCause }: CauseLimits): readonly Column<CauseCost>[] => [
  {
    key: 'name',
    head: 'Cause',
    cell: ({ name }) => (name === '' ? 'No cause is named' : name),
    second: secondWords,
  },
  {
    key: 'points',
    head: 'Points lost',
    width: 216,
    cell: ({ all }) => <Points cost={all} most={most} />,
  },
  {
    key: 'limits',
    head: 'Days under limits',
    width: 136,
    numeric: true,
    cell: ({ key }) => limitedWords(byCause.get(key)),
  },
  {
    key: 'gap',
    head: 'Days between repeats',
    width: 160,
    numeric: true,
    cell: gapWords,
  },
  { key: 'cases', head: 'Cases', width: 72, numeric: true, cell: ({ all }) => all.cases.length },
  {
    key: 'after',
    head: 'Lost after closing',
    width: 152,
    numeric: true,
    rank: 2,
    cell: afterWords,
  },
];

type CausesTableProps = {
  readonly facts: EffectFacts;
  readonly rating: RatingRecords;
  /** Shows the actions against a cause, by the words that it is known by. What has none leads to the cases. */
  readonly onCause: (key: string) => void;
};

/** The causes of the log, the dearest first, with what each has cost before and after something was done against it. */
export const CausesTable = ({ facts, rating, onCause }: CausesTableProps) => {
  const now = useMinute();
  const go = useView((view) => view.go);
  const costs = costsOf(facts);
  const most = Math.max(...costs.map(({ all }) => all.points));
  const total = costOfAll(facts);
  const limits = causeLimits(costs, tiedOf({ rating, zone: facts.zone }), { now, zone: facts.zone });
  return (
    <div className={css['rows']}>
      <DataTable
        label="Causes"
        columns={columnsFor(most, limits)}
        groups={[{ key: 'all', rows: costs }]}
        rowKey={({ key }) => (key === '' ? 'none' : key)}
        height={49}
        onOpen={({ key }) => {
          if (key === '') go({ screen: 'violations' });
          else onCause(key);
        }}
        foot={
          <p className={css['foot']}>
            {`${limitsNote(limits)} All cases on record have cost ${numberWords(total.points)} points, each counted once. A case against whose kind several causes are named stands under each of them. Days between repeats stand oldest first.`}
          </p>
        }
      />
    </div>
  );
};

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { GoneRecord } from '#renderer/ui/GoneRecord.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { Strip, StripCell } from '#renderer/ui/Strip.tsx';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import { type Change, changes, type Comparison, compareRuns } from '#shared/audits/comparison.ts';
import { fewestScored, type Score } from '#shared/audits/score.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { runsOf, useAuditRecords, type OwnRun } from '../audit-records.ts';
import { sampleWords, shareWords, statusLooks } from '../audit-words.ts';
import { ComparedItems, type Pair } from './ComparedItems.tsx';
import { bothShares, changeLooks, runWords } from './comparison-words.ts';
import css from './comparison.module.css';

const comparisonOf = reckonedOnce(({ earlier, later }: Pair) => compareRuns(earlier, later));

const Figures = ({ pair, comparison }: { readonly pair: Pair; readonly comparison: Comparison }) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const { alike, counts } = comparison;
  const cellOf = ({ audit }: OwnRun, { share, assessed, total }: Score) => (
    <StripCell
      label={runWords(audit, zone, today)}
      note={statusLooks[audit.status].word}
      value={shareWords(share)}
      detail={`${String(assessed)} of ${String(total)} assessed. ${sampleWords(audit)}`}
    />
  );
  return (
    <Strip label="Both runs in figures">
      {cellOf(pair.earlier, comparison.earlier)}
      {cellOf(pair.later, comparison.later)}
      <StripCell
        label="The items judged in both"
        value={bothShares({ earlier: { share: alike.earlier }, later: { share: alike.later } })}
        detail={
          alike.items < fewestScored
            ? `${String(alike.items)} of them, too few for a score`
            : `${String(alike.items)} items; the others are in neither figure`
        }
      />
      <StripCell
        label="What became of them"
        value={`${numberWords(counts.better)} better, ${numberWords(counts.worse)} worse`}
        detail={`${numberWords(counts.stayed)} stayed as they were`}
      />
    </Strip>
  );
};

type ChoiceProps = {
  readonly label: string;
  readonly runs: readonly OwnRun[];
  readonly value: OwnRun;
  readonly other: OwnRun;
};

const Choice = ({ label, runs, value, other }: ChoiceProps) => {
  const go = useView((state) => state.go);
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value.audit.id}
      data={runs.map(({ audit }) => ({
        value: audit.id,
        label: runWords(audit, zone, today),
        disabled: audit.id === other.audit.id,
      }))}
      onChange={(event) => {
        const chosen = runs.find(({ audit }) => audit.id === event.currentTarget.value);
        if (chosen === undefined) return;
        const [earlier, later] = [chosen, other].toSorted((a, b) => a.audit.number - b.audit.number);
        if (earlier === undefined || later === undefined) return;
        go({ screen: 'comparison', earlier: earlier.audit.id, later: later.audit.id });
      }}
    />
  );
};

const versionWords = ({ earlier, later }: Pair): string => {
  const [from, to] = [earlier, later].map(({ audit }) => audit.checklist.version);
  return from === to ? '' : `, version ${String(from)} beside version ${String(to)}`;
};

type Shown = Change | 'all';

const Both = ({ pair, runs }: { readonly pair: Pair; readonly runs: readonly OwnRun[] }) => {
  const go = useView((state) => state.go);
  const [shown, setShown] = useState<Shown>('all');
  const comparison = comparisonOf(pair);
  const { earlier, later } = pair;
  const all = changes.reduce((sum, one) => sum + comparison.counts[one], 0);
  const sections = comparison.sections
    .map((section) => ({
      ...section,
      items: section.items.filter(({ change }) => shown === 'all' || change === shown),
    }))
    .filter(({ items }) => items.length > 0);
  const open = ({ audit }: OwnRun) => (
    <Button
      onClick={() => {
        go({ screen: 'audit', id: audit.id });
      }}
    >
      {`Open run ${String(audit.number)}`}
    </Button>
  );
  return (
    <Screen
      header={
        <PageHeader
          title={`Run ${String(earlier.audit.number)} and run ${String(later.audit.number)}`}
          crumb={
            <ActionLink
              onClick={() => {
                go({ screen: 'audits' });
              }}
            >
              Audits
            </ActionLink>
          }
          quiet={`${later.audit.checklist.title}${versionWords(pair)}`}
          actions={
            <>
              {open(earlier)}
              {open(later)}
            </>
          }
        />
      }
      strip={<Figures pair={pair} comparison={comparison} />}
    >
      <Toolbar<Shown>
        label="What became of the items"
        view={shown}
        onView={setShown}
        views={[
          { key: 'all', name: 'All', count: all },
          ...changes
            .filter((one) => comparison.counts[one] > 0 || one === shown)
            .map((one) => ({ key: one, name: changeLooks[one].word, count: comparison.counts[one] })),
        ]}
      >
        <Choice label="Earlier run" runs={runs} value={earlier} other={later} />
        <Choice label="Later run" runs={runs} value={later} other={earlier} />
      </Toolbar>
      <div className={css['scroll']}>
        <ComparedItems sections={sections} pair={pair} />
        <p className={css['method']}>
          Better, worse and stayed are items that both runs answered with compliant, partly or not. What does
          not apply or was not assessed in one of them is not judged, and counts as good nowhere.
        </p>
      </div>
    </Screen>
  );
};

/** Two runs of one checklist beside each other: what got better or worse, and what only one of them says. */
export const AuditComparison = (ids: { readonly earlier: string; readonly later: string }) => {
  const go = useView((state) => state.go);
  const records = useAuditRecords();
  if (records === undefined) return <Screen header={<PageHeader title="Two audits" />}>{null}</Screen>;
  const all = runsOf(records);
  const [earlier, later] = [ids.earlier, ids.later].map((id) => all.find(({ audit }) => audit.id === id));
  if (earlier === undefined || later === undefined)
    return (
      <GoneRecord
        title="One of these audits is not on record."
        canRedo={false}
        verb="All audits"
        onList={() => {
          go({ screen: 'audits' });
        }}
      >
        Its start was taken back.
      </GoneRecord>
    );
  const runs = all.filter(({ audit }) => audit.checklist.id === later.audit.checklist.id);
  return <Both pair={{ earlier, later }} runs={runs} />;
};

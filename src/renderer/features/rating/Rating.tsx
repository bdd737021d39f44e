import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { chooseChartRange, useChartRange } from '#renderer/data/chart-range.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { useRatingRecords, type RatingRecords } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { aheadRows, withAhead } from '#renderer/ui/rating-chart-ahead.ts';
import { withEras } from '#renderer/ui/rating-chart-eras.ts';
import { ratingChart } from '#renderer/ui/rating-chart-model.ts';
import { ratingTable } from '#renderer/ui/rating-chart-table.ts';
import { RatingChart } from '#renderer/ui/RatingChart.tsx';
import { RecordTabs } from '#renderer/ui/RecordTabs.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { StateBadge } from '#renderer/ui/State.tsx';
import { bandStates } from '#renderer/ui/states.ts';
import { useKey } from '#renderer/ui/use-key.ts';
import { dayOf, HOUR } from '#shared/kernel/time.ts';
import type { ChartRangeKey } from '#shared/choices.ts';
import { bandOf } from '#shared/rating/model.ts';
import { pointLifeWords } from '#shared/rating/point-life.ts';
import { hasOwnValues, packName } from '#shared/policy/explain.ts';
import { CalendarTab, CalendarToggle } from './CalendarTab.tsx';
import { AheadProvider, useAhead } from './ahead.tsx';
import { AheadPane } from './AheadPane.tsx';
import { Exported } from '#renderer/ui/Exported.tsx';
import { ExportLedger } from './ExportLedger.tsx';
import { ImportButton, ImportZone } from './ImportReadings.tsx';
import { LedgerTab } from './LedgerTab.tsx';
import { LogRating } from './LogRating.tsx';
import { defaultRange, isRangeKey, rangeChoices, rangeOf } from './range.ts';
import { summaryOf } from './rating-model.ts';
import { RatingEmpty } from './RatingEmpty.tsx';
import { ReadingsTab } from './ReadingsTab.tsx';
import { RecordGain } from './RecordGain.tsx';
import { RestrictionsTab } from './RestrictionsTab.tsx';
import { useLedgerExport } from './use-ledger-export.ts';
import { WhatIfPane } from './WhatIfPane.tsx';
import { Why } from './Why.tsx';
import css from './Rating.module.css';

type Part = { readonly records: RatingRecords };

const Trend = ({ records, choice }: Part & { readonly choice: ChartRangeKey }) => {
  const { pack, packOf, zone } = useShop();
  const now = useMinute();
  const { chart } = useAhead();
  // Drawn anew each hour at most: the line of today does not move visibly in less.
  const hour = now - (now % HOUR);
  const { data, table, summary } = useMemo(() => {
    const today = dayOf(hour, zone);
    const { readings, entries, spans } = records;
    const facts = { readings, entries, spans, pack, zone, now: hour };
    const range = rangeOf(choice, { readings, today, pack });
    return {
      data: withEras(withAhead(ratingChart(facts, range), chart, range, facts), { readings, packOf }),
      table: ratingTable(facts, range, aheadRows(chart, range)),
      summary: summaryOf(records, range, { today, pack }),
    };
  }, [records, choice, pack, packOf, zone, hour, chart]);
  return (
    <section className={css['trend']} aria-label="Trend">
      <RatingChart
        label={pack.rating.name}
        data={data}
        table={table}
        summary={
          <>
            <b>{summary.lead}</b> {summary.rest}
          </>
        }
        aside={
          <span className={css['pack']}>
            <PackValue pack={pack} at="rating.pointLife" words={`Points count ${pointLifeWords(pack)}`}>
              {`Pack ${packName(pack)}${hasOwnValues(pack) ? ', own values' : ''}`}
            </PackValue>
          </span>
        }
      />
    </section>
  );
};

const Records = ({ records }: Part) => {
  const [asList, setAsList] = useState(false);
  const toggle = () => {
    setAsList(!asList);
  };
  return (
    <RecordTabs
      label="Records of the rating"
      className={css['tabs']}
      tabs={[
        {
          value: 'calendar',
          name: 'Roll-off calendar',
          end: <CalendarToggle asList={asList} onToggle={toggle} />,
          panel: <CalendarTab records={records} asList={asList} />,
        },
        {
          value: 'ledger',
          name: 'Ledger',
          count: records.entries.length,
          end: <RecordGain entries={records.entries} />,
          panel: <LedgerTab records={records} />,
        },
        {
          value: 'readings',
          name: 'Readings',
          count: records.readings.length,
          panel: <ReadingsTab readings={records.readings} />,
        },
        {
          value: 'restrictions',
          name: 'Restrictions',
          count: records.spans.length,
          panel: <RestrictionsTab records={records} />,
        },
      ]}
    />
  );
};

const RatingScreen = () => {
  const { shop, pack } = useShop();
  const records = useRatingRecords();
  const chosen = useChartRange(shop.id);
  const exported = useLedgerExport();
  const [isLogging, setLogging] = useState(false);
  useKey('l', () => {
    setLogging(true);
  });
  if (records === undefined || chosen === undefined)
    return <Screen header={<PageHeader title="Rating" />}>{null}</Screen>;
  const log = <LogRating opened={isLogging} onChange={setLogging} />;
  const choice = chosen ?? defaultRange;
  const { latest } = records;
  if (latest === null && records.entries.length === 0) {
    return (
      <Screen header={<PageHeader title="Rating" />}>
        <RatingEmpty
          log={
            <>
              <LogRating opened={isLogging} onChange={setLogging} size="md" />
              <ImportButton size="md" />
            </>
          }
        />
      </Screen>
    );
  }
  const band = latest === null ? null : bandOf(latest.rating, pack);
  return (
    <AheadProvider records={records}>
      <Screen
        header={
          <PageHeader
            title="Rating"
            state={band === null ? undefined : <StateBadge {...bandStates[band.role]} word={band.label} />}
            actions={
              <>
                <SegmentedControl
                  aria-label="Range of the chart"
                  data={[...rangeChoices]}
                  value={choice}
                  onChange={(next) => {
                    if (isRangeKey(next)) chooseChartRange(shop.id, next);
                  }}
                />
                <ExportLedger entries={records.entries} exported={exported} />
                <ImportButton />
                {log}
              </>
            }
          />
        }
        inspector={
          <Why records={records}>
            <AheadPane />
            <WhatIfPane />
          </Why>
        }
        inspectorWidth={340}
      >
        <Exported told={exported.told} />
        <Trend records={records} choice={choice} />
        <Records records={records} />
      </Screen>
    </AheadProvider>
  );
};

export const Rating = () => (
  <ImportZone>
    <RatingScreen />
  </ImportZone>
);

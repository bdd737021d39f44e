import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useRatingRecords } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayLong } from '#shared/kernel/time-words.ts';
import { clockRows, type TodayFacts } from './clock-rows.ts';
import { DoNext } from './DoNext.tsx';
import { LeavingPoints } from './LeavingPoints.tsx';
import { LogField } from './LogField.tsx';
import { NextClocks } from './NextClocks.tsx';
import { nextSteps, type StepTarget } from './next-steps.ts';
import { Headroom, Standing } from './Standing.tsx';
import { staleSince } from './standing.ts';
import { TodayChart } from './TodayChart.tsx';
import css from './Today.module.css';

const Header = ({ today }: { readonly today: string }) => {
  const go = useView((view) => view.go);
  const notice = (
    <Button
      leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
      rightSection={<KeyHint keys="N" />}
      onClick={() => {
        go({ screen: 'notice' });
      }}
    >
      A notice came
    </Button>
  );
  return <PageHeader title="Today" quiet={formatDayLong(today)} actions={notice} />;
};

const useTodayFacts = () => {
  const { shop, pack, packFor, zone } = useShop();
  const now = useMinute();
  const records = useRatingRecords(shop, pack);
  const appeals = useShopRows('appeals', shop.id);
  const facts = useMemo((): TodayFacts | undefined => {
    if (records === undefined || appeals === undefined) return undefined;
    const { violations, spans } = records;
    return { violations, appeals, spans, pack, packFor, zone, now };
  }, [records, appeals, pack, packFor, zone, now]);
  return { records, facts };
};

export const Today = () => {
  const { shop, zone } = useShop();
  const now = useMinute();
  const go = useView((view) => view.go);
  const field = useRef<HTMLInputElement>(null);
  const { records, facts } = useTodayFacts();
  const today = dayOf(now, zone);
  const header = <Header today={today} />;
  if (records === undefined || facts === undefined) return <Screen header={header}>{null}</Screen>;

  const rows = clockRows(facts);
  const stale = staleSince(records.readings, today, shop.staleDays);
  const toStep = (target: StepTarget) => {
    if (target.kind === 'log') field.current?.focus();
    else if (target.kind === 'case') go({ screen: 'case', id: target.id });
    else go({ screen: 'appeal', id: target.id });
  };

  return (
    <Screen
      header={header}
      strip={
        <div className={css['top']}>
          <Standing records={records} />
          <Headroom records={records} />
          <LogField ref={field} records={records} stale={stale} />
        </div>
      }
    >
      <div className={css['grid']}>
        <NextClocks rows={rows} records={records} />
        <DoNext steps={nextSteps(facts, stale)} next={rows[0]} onStep={toStep} />
        <TodayChart records={records} />
        <LeavingPoints records={records} />
      </div>
    </Screen>
  );
};

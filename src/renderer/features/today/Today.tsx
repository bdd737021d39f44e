import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useCaseFileRows } from '#renderer/data/case-file.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { handKept } from '#renderer/data/handed.ts';
import { useKeptNotices } from '#renderer/data/kept-notices.ts';
import { useForecast } from '#renderer/data/forecast.ts';
import { useRatingRecords, type RatingRecords } from '#renderer/data/rating.ts';
import { useStandingDuties } from '#renderer/data/standing-duties.ts';
import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { UnfinishedNotices } from '#renderer/ui/UnfinishedNotices.tsx';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { formatDayLong } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { clockRows, type TodayFacts } from './clock-rows.ts';
import { DoNext } from './DoNext.tsx';
import { firstSteps } from './first-steps.ts';
import { LeavingPoints } from './LeavingPoints.tsx';
import { LogField } from './LogField.tsx';
import { NextClocks } from './NextClocks.tsx';
import { nextSteps, type StepTarget } from './next-steps.ts';
import { OpenFindings } from './OpenFindings.tsx';
import { Headroom, riskDays, Standing } from './Standing.tsx';
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

const factsOf = reckonedOnce((facts: TodayFacts) => facts);
const rowsOf = reckonedOnce(clockRows);

interface Steps {
  readonly facts: TodayFacts;
  readonly records: RatingRecords;
  readonly pack: Pack;
  readonly today: Day;
  readonly staleDays: number;
}

const stepsOf = reckonedOnce(({ facts, records, pack, today, staleDays }: Steps) => [
  ...nextSteps(facts, staleSince(records.readings, today, staleDays)),
  ...firstSteps(records, pack),
]);

const useTodayFacts = () => {
  const { shop, pack, packFor, zone } = useShop();
  const now = useMinute();
  const records = useRatingRecords();
  const duties = useStandingDuties(dayOf(now, zone));
  const appeals = useShopRows('appeals', shop.id);
  const file = useCaseFileRows(shop.id);
  const files = useShopRows('evidence', shop.id);
  const actions = useShopRows('actions', shop.id);
  if (records === undefined || appeals === undefined) return { records, facts: undefined };
  if (file === undefined || files === undefined) return { records, facts: undefined };
  if (actions === undefined) return { records, facts: undefined };
  const { violations, spans } = records;
  const own = { violations, appeals, files, actions, duties, spans, ...file };
  const facts = factsOf({ ...own, pack, packFor, zone, now });
  return { records, facts };
};

type BodyProps = { readonly records: RatingRecords; readonly facts: TodayFacts; readonly today: Day };

const Body = ({ records, facts, today }: BodyProps) => {
  const { shop, pack, zone } = useShop();
  const go = useView((view) => view.go);
  const kept = useKeptNotices(shop.id);
  const field = useRef<HTMLInputElement>(null);
  const made = useForecast(records, { today, pack, horizon: riskDays });
  const rows = rowsOf(facts);
  const stale = staleSince(records.readings, today, shop.staleDays);
  const steps = stepsOf({ facts, records, pack, today, staleDays: shop.staleDays });
  const toStep = (target: StepTarget) => {
    if (target.kind === 'log') field.current?.focus();
    else if (target.kind === 'case') go({ screen: 'case', id: target.id });
    else if (target.kind === 'appeal') go({ screen: 'appeal', id: target.id });
    else if (target.kind === 'action') go({ screen: 'actions', action: target.id });
    else if (target.kind === 'duty') go({ screen: 'duties', duty: target.id });
    else if (target.kind === 'review')
      go({ screen: 'reviews', hold: { dutyId: target.dutyId, day: target.day } });
    else go({ screen: target.kind });
  };
  return (
    <Screen
      header={<Header today={today} />}
      strip={
        <div className={css['top']}>
          <Standing records={records} />
          <Headroom records={records} made={made} />
          <LogField ref={field} records={records} stale={stale} />
        </div>
      }
    >
      <UnfinishedNotices
        kept={kept}
        zone={zone}
        now={facts.now}
        onGoOn={(key) => {
          handKept(shop.id, key);
          go({ screen: 'notice' });
        }}
      />
      <div className={css['grid']}>
        <NextClocks rows={rows} records={records} />
        <DoNext steps={steps} next={rows[0]} onStep={toStep} />
        <TodayChart records={records} made={made} />
        <LeavingPoints records={records} />
      </div>
      <OpenFindings today={today} />
    </Screen>
  );
};

export const Today = () => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const { records, facts } = useTodayFacts();
  if (records === undefined || facts === undefined)
    return <Screen header={<Header today={today} />}>{null}</Screen>;
  return <Body records={records} facts={facts} today={today} />;
};

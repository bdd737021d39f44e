import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { sendingsOf } from '#shared/appeals/sendings.ts';
import { formatInstant, timeLeft } from '#shared/kernel/time-words.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { Citation } from '#renderer/ui/Claim.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { Specimen } from '#renderer/ui/Specimen.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { Strip, StripCell } from '#renderer/ui/Strip.tsx';
import { useOwnOutcomes } from '#renderer/data/own-outcomes.ts';
import { appealRows, type AppealRow, startable } from './appeals-model.ts';
import { AppealsTable } from './AppealsTable.tsx';
import { AppealTabs } from './overview/AppealTabs.tsx';
import { newestFirst, sentWithoutSending } from './overview/sending-rows.ts';
import { StartAppeal } from './StartAppeal.tsx';
import { TemplatesButton } from './TemplatesDialog.tsx';
import { appealStates } from './words.ts';

type StripProps = { readonly rows: readonly AppealRow[]; readonly zone: string; readonly now: number };

const AppealsStrip = ({ rows, zone, now }: StripProps) => {
  const count = (status: string): number => rows.filter(({ appeal }) => appeal.status === status).length;
  const won = count('won');
  const decided = won + count('rejected');
  const next = rows.find(({ clock, appeal }) => clock?.state === 'running' && appeal.status === 'draft');
  const due = next?.clock?.dueAt ?? null;
  return (
    <Strip label="Appeals in figures">
      <StripCell label="Drafts" size="figure" value={count('draft')} />
      <StripCell label="Waiting for an answer" size="figure" value={count('sent')} />
      <StripCell
        label="Decided"
        size="figure"
        value={decided}
        detail={decided === 0 ? 'none yet' : `${String(won)} of\u00a0${String(decided)} won`}
      />
      <StripCell
        label="Next clock of a draft"
        size="figure"
        value={due === null ? '–' : timeLeft(due - now)}
        detail={
          due === null || next === undefined
            ? 'no draft has a running clock'
            : `case\u00a0${String(next.violation.number)}, ${formatInstant(due, zone, now)}`
        }
      />
    </Strip>
  );
};

const specimen = [
  {
    name: 'The case',
    about: 'One notice, its ticket and its lines',
    content: <b>Case 1, late dispatch</b>,
    share: 1.2,
  },
  { name: 'State', about: 'Draft, sent, won or rejected', content: <StateWord {...appealStates.draft} /> },
  { name: 'A claim', about: 'Answers one line of the notice', content: 'Handed over in time' },
  { name: 'Its proof', about: 'A numbered exhibit', content: <Citation number={1} /> },
];

type EmptyProps = { readonly canStart: boolean; readonly hasCases: boolean; readonly onStart: () => void };

const Empty = ({ canStart, hasCases, onStart }: EmptyProps) => {
  const go = useView((state) => state.go);
  return (
    <Specimen
      title="No appeals on record"
      parts={specimen}
      ways={
        canStart ? (
          <Button variant="filled" size="md" onClick={onStart}>
            Start appeal
          </Button>
        ) : (
          <Button variant="filled" size="md" onClick={() => go({ screen: 'notice' })}>
            {hasCases ? 'Record another notice' : 'Record a notice'}
          </Button>
        )
      }
    >
      An appeal answers a notice line by line, each claim with its proof, and leaves as one PDF and one ZIP.
    </Specimen>
  );
};

/** All attempts at all cases, next clock first. */
export const Appeals = () => {
  const { shop, zone, packFor } = useShop();
  const now = useMinute();
  const go = useView((state) => state.go);
  const [starting, setStarting] = useState(false);
  const appeals = useShopRows('appeals', shop.id);
  const violations = useShopRows('violations', shop.id);
  const exhibits = useShopRows('exhibits', shop.id);
  const submissions = useShopRows('submissions', shop.id);
  const outcomes = useOwnOutcomes();
  if (appeals === undefined || violations === undefined || exhibits === undefined)
    return <Screen header={<PageHeader title="Appeals" />}>{null}</Screen>;
  if (submissions === undefined || outcomes === undefined)
    return <Screen header={<PageHeader title="Appeals" />}>{null}</Screen>;
  const rows = appealRows(appeals, violations, exhibits, { zone, now, packFor });
  const cases = startable(appeals, violations, packFor);
  const isOpen = ({ appeal }: AppealRow): boolean => appeal.status === 'draft' || appeal.status === 'sent';
  const start = () => setStarting(true);
  const dialog = starting && (
    <StartAppeal cases={cases} appeals={appeals} onClose={() => setStarting(false)} />
  );
  if (rows.length === 0)
    return (
      <Screen header={<PageHeader title="Appeals" />}>
        <Empty canStart={cases.length > 0} hasCases={violations.length > 0} onStart={start} />
        {dialog}
      </Screen>
    );
  return (
    <Screen
      header={
        <PageHeader
          title="Appeals"
          {...(cases.length === 0 ? { quiet: 'No open case can be appealed now.' } : {})}
          actions={
            <>
              <TemplatesButton />
              {cases.length > 0 && (
                <Button
                  variant="filled"
                  leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
                  onClick={start}
                >
                  Start appeal
                </Button>
              )}
            </>
          }
        />
      }
      strip={<AppealsStrip rows={rows} zone={zone} now={now} />}
    >
      <AppealTabs
        list={
          <AppealsTable
            open={rows.filter(isOpen)}
            closed={rows.filter((row) => !isOpen(row))}
            zone={zone}
            now={now}
            onOpen={(id) => go({ screen: 'appeal', id })}
          />
        }
        count={rows.length}
        sendings={newestFirst(sendingsOf(submissions, appeals, violations))}
        missing={sentWithoutSending(appeals, submissions)}
        outcomes={outcomes}
      />
      {dialog}
    </Screen>
  );
};

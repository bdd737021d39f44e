import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarDown, IconPhotoScan, IconPlus } from '@tabler/icons-react';
import { useMinute } from '#renderer/data/clock.ts';
import { handKept, handNotice, handPicture } from '#renderer/data/handed.ts';
import { useKeptNotices } from '#renderer/data/kept-notices.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useCaseList } from '#renderer/state/case-list.ts';
import { useView } from '#renderer/state/view.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { Exported } from '#renderer/ui/Exported.tsx';
import { UnfinishedNotices } from '#renderer/ui/UnfinishedNotices.tsx';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { usePastedText } from '#renderer/ui/use-pasted-text.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { CaseList } from './CaseList.tsx';
import { EmptyViolations } from './EmptyViolations.tsx';
import { PointsLost } from './PointsLost.tsx';
import { heldFigure } from './case-file-model.ts';
import { useClocksExport } from './use-clocks-export.ts';
import { useListedCases, type ListedCases } from './use-listed-cases.ts';
import { ViolationsStrip } from './ViolationsStrip.tsx';
import css from './violations.module.css';

/** What was begun and not recorded, above the cases. */
const Unfinished = () => {
  const { shop, zone } = useShop();
  const now = useMinute();
  const kept = useKeptNotices(shop.id);
  const go = useView((state) => state.go);
  return (
    <UnfinishedNotices
      kept={kept}
      zone={zone}
      now={now}
      onGoOn={(key) => {
        handKept(shop.id, key);
        go({ screen: 'notice' });
      }}
    />
  );
};

type Told = { readonly listed: ListedCases; readonly onNotice: () => void };

const Records = ({ listed, onNotice }: Told) => {
  const { cases, figures } = listed;
  const { part, choosePart } = useCaseList();
  const go = useView((state) => state.go);
  const calendar = useClocksExport(null, cases);
  const { records, reckoning } = cases;
  return (
    <Screen
      header={
        <PageHeader
          title="Violations"
          actions={
            <>
              <SegmentedControl
                aria-label="What is shown"
                data={[
                  { value: 'cases', label: 'Cases' },
                  { value: 'lost', label: 'Points lost' },
                ]}
                value={part}
                onChange={(next) => {
                  choosePart(next === 'lost' ? 'lost' : 'cases');
                }}
              />
              <Button
                leftSection={<IconCalendarDown size={15} stroke={1.8} aria-hidden="true" />}
                title="All running clocks as a file that a calendar takes, with reminders"
                disabled={calendar.isDisabled}
                onClick={calendar.begin}
              >
                Calendar file
              </Button>
              <Button
                leftSection={<IconPhotoScan size={15} stroke={1.8} aria-hidden="true" />}
                onClick={() => {
                  go({ screen: 'capture' });
                }}
              >
                Read a screenshot
              </Button>
              <Button
                variant="filled"
                leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
                rightSection={<KeyHint keys="N" onFill />}
                onClick={onNotice}
              >
                A notice came
              </Button>
            </>
          }
        />
      }
      strip={
        <ViolationsStrip
          figures={figures}
          held={heldFigure(records.moneyHeld, dayOf(reckoning.now, reckoning.zone))}
          reckoning={reckoning}
        />
      }
    >
      <Unfinished />
      <Exported told={calendar.told} />
      {part === 'lost' ? (
        <PointsLost records={cases.records} reckoning={cases.reckoning} />
      ) : (
        <CaseList listed={listed} />
      )}
    </Screen>
  );
};

const Shown = () => {
  const listed = useListedCases();
  const go = useView((state) => state.go);
  const onNotice = () => {
    go({ screen: 'notice' });
  };
  if (listed === undefined) return <Screen header={<PageHeader title="Violations" />}>{null}</Screen>;
  if (listed.rows.length === 0)
    return (
      <Screen header={<PageHeader title="Violations" />}>
        <Unfinished />
        <EmptyViolations onNotice={onNotice} />
      </Screen>
    );
  return <Records listed={listed} onNotice={onNotice} />;
};

/** The cases: as a list by next clock, on a board, and what they have cost. A screenshot or a notice's text that comes here is read. */
export const Violations = () => {
  const { shop } = useShop();
  const go = useView((state) => state.go);
  const incoming = useIncomingFiles((files) => {
    if (handPicture(files)) go({ screen: 'capture' });
  });
  usePastedText((noticeText) => {
    handNotice(shop.id, { fields: { noticeText }, open: [] });
    go({ screen: 'notice' });
  });
  return (
    <div className={css['screen']} {...incoming}>
      <Shown />
    </div>
  );
};

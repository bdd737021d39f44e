import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AttemptBefore } from '#shared/appeals/draft-texts.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { CaseTab } from './CaseTab.tsx';
import { recordedAttempt } from './earlier.ts';
import { EarlierTab, RecordedTab } from './EarlierTab.tsx';
import css from './Inspector.module.css';
import type { AppealRecords } from './records.ts';
import { SentTab } from './SentTab.tsx';

export type TabName = 'checker' | 'exhibits' | 'case' | 'earlier' | 'sent';

const tabs: readonly TabName[] = ['checker', 'exhibits', 'case', 'earlier', 'sent'];

const tabOf = (value: string | null): TabName => tabs.find((one) => one === value) ?? 'checker';

type TabNames = readonly (readonly [tab: TabName, name: string])[];

const earlierName = (attempt: number | null): TabNames =>
  attempt === null ? [] : [['earlier', `Appeal\u00a0${String(attempt)}`]];

const tabNames = (isNarrow: boolean, attempt: number | null): TabNames => {
  const isTight = isNarrow || attempt !== null;
  return [
    ['checker', 'Checker'],
    ...(isNarrow ? ([['exhibits', 'Exhibits']] as const) : []),
    ['case', isTight ? 'Case' : 'Case and notice'],
    ...earlierName(attempt),
    ['sent', isTight ? 'Sent' : 'Sent, packets'],
  ];
};

type SidesProps = {
  readonly records: AppealRecords;
  readonly pack: Pack;
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  readonly exhibitsPane: ReactNode;
  readonly checker: ReactNode;
  readonly before: AttemptBefore | null;
};

/** What stands beside the text: checker, exhibits where the window is narrow, the case, the attempt before, what was sent. */
export const InspectorTabs = ({ records, pack, tab, onTab, exhibitsPane, checker, before }: SidesProps) => {
  const { appeal, earlier } = records;
  const isNarrow = exhibitsPane !== null;
  const recorded = recordedAttempt(records);
  const names = tabNames(isNarrow, earlier?.appeal.attempt ?? recorded?.attempt ?? null);
  const contents: Readonly<Record<TabName, ReactNode>> = {
    checker,
    exhibits: exhibitsPane,
    case: <CaseTab violation={records.violation} pack={pack} />,
    earlier:
      earlier !== null && before !== null ? (
        <EarlierTab appeal={appeal} earlier={earlier} before={before} />
      ) : (
        recorded !== null && <RecordedTab recorded={recorded} />
      ),
    sent: <SentTab records={records} pack={pack} />,
  };
  return (
    <aside className={css['inspector']} aria-label="Beside the text">
      <Tabs
        value={names.some(([value]) => value === tab) ? tab : 'checker'}
        onChange={(value) => onTab(tabOf(value))}
        className={css['tabs'] ?? ''}
        keepMounted={false}
      >
        <Tabs.List className={css['tabList'] ?? ''}>
          {names.map(([value, name]) => (
            <Tabs.Tab key={value} value={value}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {names.map(([value]) => (
          <Tabs.Panel key={value} value={value} className={css['panel'] ?? ''}>
            {contents[value]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </aside>
  );
};

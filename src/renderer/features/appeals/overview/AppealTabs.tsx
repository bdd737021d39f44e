import { Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { AttemptOutcome } from '#shared/appeals/outcomes.ts';
import { Exported } from '#renderer/ui/Exported.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import css from './Overview.module.css';
import { OutcomesTab } from './OutcomesTab.tsx';
import type { SendingRow } from './sending-rows.ts';
import { ExportSendings, SendingsTab, useSendingsExport } from './SendingsTab.tsx';

type AppealTabsProps = {
  /** The list of the appeals themselves, and how many they are. */
  readonly list: ReactNode;
  readonly count: number;
  readonly sendings: readonly SendingRow[];
  readonly missing: number;
  readonly outcomes: readonly AttemptOutcome[];
};

const Count = ({ count }: { readonly count: number }) => (
  <span className={css['count']}> {numberWords(count)}</span>
);

/** The appeals, what was handed in, and what came of it. */
export const AppealTabs = ({ list, count, sendings, missing, outcomes }: AppealTabsProps) => {
  const [tab, setTab] = useState<string | null>('appeals');
  const exported = useSendingsExport();
  const panel = css['panel'] ?? '';
  return (
    <>
      <Exported told={exported.told} />
      <Tabs className={css['tabs'] ?? ''} value={tab} onChange={setTab} keepMounted={false}>
        <div className={css['head']}>
          <Tabs.List aria-label="Records of appeals">
            <Tabs.Tab value="appeals">
              All appeals
              <Count count={count} />
            </Tabs.Tab>
            <Tabs.Tab value="sendings">
              Sendings
              <Count count={sendings.length} />
            </Tabs.Tab>
            <Tabs.Tab value="outcomes">Outcomes</Tabs.Tab>
          </Tabs.List>
          {tab === 'sendings' && <ExportSendings rows={sendings} exported={exported} />}
        </div>
        <Tabs.Panel className={panel} value="appeals">
          {list}
        </Tabs.Panel>
        <Tabs.Panel className={panel} value="sendings">
          <SendingsTab rows={sendings} missing={missing} />
        </Tabs.Panel>
        <Tabs.Panel className={panel} value="outcomes">
          <OutcomesTab outcomes={outcomes} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
};

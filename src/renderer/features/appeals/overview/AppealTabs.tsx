import type { ReactNode } from 'react';
import type { AttemptOutcome } from '#shared/appeals/outcomes.ts';
import type { Sending } from '#shared/appeals/sendings.ts';
import { Exported } from '#renderer/ui/Exported.tsx';
import { RecordTabs } from '#renderer/ui/RecordTabs.tsx';
import { OutcomesTab } from './OutcomesTab.tsx';
import { ExportSendings, SendingsTab, useSendingsExport } from './SendingsTab.tsx';

type AppealTabsProps = {
  /** The list of the appeals themselves, and how many they are. */
  readonly list: ReactNode;
  readonly count: number;
  readonly sendings: readonly Sending[];
  readonly missing: number;
  readonly outcomes: readonly AttemptOutcome[];
};

/** The appeals, what was handed in, and what came of it. */
export const AppealTabs = ({ list, count, sendings, missing, outcomes }: AppealTabsProps) => {
  const exported = useSendingsExport();
  return (
    <>
      <Exported told={exported.told} />
      <RecordTabs
        label="Records of appeals"
        tabs={[
          { value: 'appeals', name: 'All appeals', count, panel: list },
          {
            value: 'sendings',
            name: 'Sendings',
            count: sendings.length,
            end: <ExportSendings rows={sendings} exported={exported} />,
            panel: <SendingsTab rows={sendings} missing={missing} />,
          },
          { value: 'outcomes', name: 'Outcomes', panel: <OutcomesTab outcomes={outcomes} /> },
        ]}
      />
    </>
  );
};

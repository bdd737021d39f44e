import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type AuditPart, useAuditList } from '#renderer/state/audit-list.ts';
import { useView } from '#renderer/state/view.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { useKey } from '#renderer/ui/use-key.ts';
import { useAuditRecords, type AuditRecords } from './audit-records.ts';
import { AuditViews } from './AuditViews.tsx';
import { AuditsFoot } from './AuditsFoot.tsx';
import { EmptyAudits } from './EmptyAudits.tsx';
import { FindingInspector } from './FindingInspector.tsx';
import { StartAudit, type ForDuty } from './StartAudit.tsx';

export type AuditsProps = {
  readonly part?: AuditPart | undefined;
  /** The finding that is shown first. */
  readonly finding?: string | undefined;
  /** The day of a duty for which a run is begun on arrival. */
  readonly begin?: ForDuty | undefined;
};

type ListProps = AuditsProps & { readonly records: AuditRecords; readonly onStart: () => void };

const StartButton = ({ onClick }: { readonly onClick: () => void }) => (
  <Button
    variant="filled"
    leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
    rightSection={<KeyHint keys="A" onFill />}
    onClick={onClick}
  >
    Begin an audit
  </Button>
);

const Others = () => {
  const go = useView((state) => state.go);
  return (
    <>
      <Button
        onClick={() => {
          go({ screen: 'checklists' });
        }}
      >
        Checklists
      </Button>
      <Button
        onClick={() => {
          go({ screen: 'listing' });
        }}
      >
        Check a listing
      </Button>
    </>
  );
};

const Lists = ({ records, part, finding, onStart }: ListProps) => {
  const { part: kept, show } = useAuditList();
  const [view, setView] = useState<AuditPart>(part ?? kept);
  const [selected, setSelected] = useState(finding ?? null);
  const { findings } = records;
  const current = findings.find(({ id }) => id === selected) ?? findings.at(-1);
  const isFindings = view === 'findings';
  return (
    <Screen
      inspectorWidth={336}
      header={
        <PageHeader
          title="Audits"
          quiet="Runs and findings"
          actions={
            <>
              <Others />
              <StartButton onClick={onStart} />
            </>
          }
        />
      }
      foot={<AuditsFoot records={records} />}
      inspector={
        isFindings && current !== undefined ? (
          <FindingInspector key={current.id} finding={current} records={records} />
        ) : undefined
      }
    >
      <AuditViews
        part={view}
        onPart={(next) => {
          setView(next);
          show(next);
        }}
        records={records}
        finding={current?.id ?? null}
        onFinding={setSelected}
      />
    </Screen>
  );
};

/** The audits of a shop: runs with their scores, and what they found. */
export const Audits = (props: AuditsProps) => {
  const go = useView((state) => state.go);
  const records = useAuditRecords();
  const [isStarting, setIsStarting] = useState(props.begin !== undefined);
  const [forDuty, setForDuty] = useState(props.begin ?? null);
  const start = () => {
    setForDuty(null);
    setIsStarting(true);
  };
  useKey('a', start);
  return (
    <>
      {records !== undefined && records.audits.length > 0 ? (
        <Lists {...props} records={records} onStart={start} />
      ) : (
        <Screen header={<PageHeader title="Audits" actions={<Others />} />}>
          {records !== undefined && <EmptyAudits onStart={start} />}
        </Screen>
      )}
      {isStarting && (
        <StartAudit
          forDuty={forDuty}
          onClose={() => {
            setIsStarting(false);
          }}
          onBegun={(id) => {
            go({ screen: 'audit', id });
          }}
        />
      )}
    </>
  );
};

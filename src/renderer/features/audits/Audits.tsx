import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useView } from '#renderer/state/view.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import { useKey } from '#renderer/ui/use-key.ts';
import { runsOf, useAuditRecords, type AuditRecords } from './audit-records.ts';
import { AuditsFoot } from './AuditsFoot.tsx';
import { EmptyAudits } from './EmptyAudits.tsx';
import { FindingInspector } from './FindingInspector.tsx';
import { FindingsTable, type FindingsTableProps } from './FindingsTable.tsx';
import { RunsTable } from './RunsTable.tsx';
import { StartAudit, type ForDuty } from './StartAudit.tsx';
import css from './audits.module.css';

type Part = 'runs' | 'findings';

export type AuditsProps = {
  readonly part?: Part | undefined;
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

const FoundOrNone = (props: FindingsTableProps) =>
  props.records.findings.length === 0 ? (
    <p className={css['none']}>No findings. One begins at an item of an audit, with F.</p>
  ) : (
    <FindingsTable {...props} />
  );

const Lists = ({ records, part = 'runs', finding, onStart }: ListProps) => {
  const go = useView((state) => state.go);
  const [view, setView] = useState<Part>(part);
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
      <Toolbar
        label="Views"
        view={view}
        onView={setView}
        views={[
          { key: 'runs', name: 'Runs', count: records.audits.length },
          { key: 'findings', name: 'Findings', count: findings.length },
        ]}
      />
      <div className={css['rows']}>
        {isFindings ? (
          <FoundOrNone records={records} selected={current?.id ?? null} onSelect={setSelected} />
        ) : (
          <RunsTable
            runs={runsOf(records)}
            records={records}
            onOpen={(id) => {
              go({ screen: 'audit', id });
            }}
          />
        )}
      </div>
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

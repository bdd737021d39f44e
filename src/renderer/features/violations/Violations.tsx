import { Button } from '@mantine/core';
import { IconCalendarDown, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useView } from '#renderer/state/view.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { FilterField, Toolbar } from '#renderer/ui/Toolbar.tsx';
import { NoHits } from '#renderer/ui/NoHits.tsx';
import { Exported } from '#renderer/ui/Exported.tsx';
import { EmptyViolations } from './EmptyViolations.tsx';
import { useClocksExport } from './use-clocks-export.ts';
import { useCases, type Cases } from './use-cases.ts';
import { ViolationsStrip } from './ViolationsStrip.tsx';
import { ViolationsTable } from './ViolationsTable.tsx';
import { caseFigures, caseRows, filterRows, rowsInView, type CaseView } from './violations-model.ts';
import css from './violations.module.css';

const viewNames: readonly { readonly key: CaseView; readonly name: string }[] = [
  { key: 'all', name: 'All' },
  { key: 'open', name: 'Open' },
  { key: 'week', name: 'Clock this week' },
];

const List = ({ cases, onNotice }: { readonly cases: Cases; readonly onNotice: () => void }) => {
  const { records, reckoning } = cases;
  const [view, setView] = useState<CaseView>('all');
  const [filter, setFilter] = useState('');
  const go = useView((state) => state.go);
  const calendar = useClocksExport(null);
  const rows = caseRows(records, reckoning);
  const shown = filterRows(rowsInView(rows, view, reckoning.now), filter);
  return (
    <Screen
      header={
        <PageHeader
          title="Violations"
          actions={
            <>
              <Button
                leftSection={<IconCalendarDown size={15} stroke={1.8} aria-hidden="true" />}
                title="All running clocks as a file that a calendar takes, with reminders"
                disabled={calendar.isBusy || !rows.some(({ next }) => next !== null)}
                onClick={calendar.begin}
              >
                Calendar file
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
      strip={<ViolationsStrip figures={caseFigures(records, rows, reckoning)} reckoning={reckoning} />}
    >
      <Exported told={calendar.told} />
      <Toolbar
        label="Views"
        view={view}
        onView={setView}
        views={viewNames.map(({ key, name }) => ({
          key,
          name,
          count: rowsInView(rows, key, reckoning.now).length,
        }))}
      >
        <FilterField label="Filter cases" value={filter} onChange={setFilter} />
      </Toolbar>
      {shown.length === 0 ? (
        <NoHits
          what="case"
          filter={filter}
          onClear={() => {
            setFilter('');
          }}
        />
      ) : (
        <div className={css['rows']}>
          <ViolationsTable
            rows={shown}
            reckoning={reckoning}
            onOpen={(id) => {
              go({ screen: 'case', id });
            }}
          />
        </div>
      )}
    </Screen>
  );
};

/** The list of cases, by next clock. */
export const Violations = () => {
  const cases = useCases();
  const go = useView((state) => state.go);
  const onNotice = () => {
    go({ screen: 'notice' });
  };
  if (cases === undefined) return <Screen header={<PageHeader title="Violations" />}>{null}</Screen>;
  if (cases.records.violations.length === 0)
    return (
      <Screen header={<PageHeader title="Violations" />}>
        <EmptyViolations onNotice={onNotice} />
      </Screen>
    );
  return <List cases={cases} onNotice={onNotice} />;
};

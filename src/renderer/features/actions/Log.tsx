import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useActionLayout } from '#renderer/data/action-layout.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useExport } from '#renderer/data/use-export.ts';
import { useViewCommands } from '#renderer/data/use-view-commands.ts';
import { Exported } from '#renderer/ui/Exported.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { NoHits } from '#renderer/ui/NoHits.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { ViewTools } from '#renderer/ui/ViewTools.tsx';
import { wholeLog } from '#shared/actions/action-filter.ts';
import type { EffectFacts } from '#shared/actions/effect.ts';
import type { ActionLayout } from '#shared/choices.ts';
import type { Failure } from '#shared/contract/result.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { logFilterName, logShownWords } from './action-facets.ts';
import { logEmptiedBy } from './action-list.ts';
import { ActionFacets } from './ActionFacets.tsx';
import type { FormPurpose } from './ActionForm.tsx';
import { ActionInspector } from './ActionInspector.tsx';
import { ActionsBoard } from './ActionsBoard.tsx';
import { ActionsFoot } from './ActionsFoot.tsx';
import { ActionsTable } from './ActionsTable.tsx';
import { ActionsTimeline } from './ActionsTimeline.tsx';
import { ownersOf } from './actions-model.ts';
import { CausesTable } from './CausesTable.tsx';
import { effectCompared } from './effect-compared.ts';
import { ExportActions, exportedWords } from './ExportActions.tsx';
import { LogLayout } from './LogLayout.tsx';
import type { Compare } from './MoveDialog.tsx';
import { CAUSES, useLogList, type LogList } from './use-log-list.ts';
import { causesOnRecord, useLogRows, type LogRecords } from './use-log-records.ts';
import { useOpened } from './use-opened.ts';
import { useProofFiles } from './use-proof-files.ts';
import css from './actions.module.css';

export type LogProps = {
  readonly log: LogRecords;
  /** The action that is shown first. */
  readonly start: string | null;
  readonly onForm: (purpose: FormPurpose) => void;
};

const NewButton = ({ onClick }: { readonly onClick: () => void }) => (
  <Button
    variant="filled"
    leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
    rightSection={<KeyHint keys="A" onFill />}
    onClick={onClick}
  >
    New action
  </Button>
);

type RowsProps = {
  readonly list: LogList;
  readonly layout: ActionLayout;
  readonly log: LogRecords;
  readonly facts: EffectFacts;
  readonly today: Day;
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
};

/** The rows of the view in their layout, or what says that the filter leaves none. */
const Rows = ({ list, layout, log, facts, today, open, onOpen }: RowsProps) => {
  const { left, shownBy, isCauses } = list;
  if (isCauses)
    return (
      <CausesTable
        facts={facts}
        rating={log.rating}
        onCause={(cause) => {
          list.show({ key: 'all', filter: { ...wholeLog, cause } });
        }}
      />
    );
  if (left.length === 0)
    return (
      <NoHits
        what="action"
        {...logEmptiedBy(list.filter, list.ofView)}
        onLeave={list.leave}
        onClear={list.clear}
      />
    );
  const compare: Compare = (action, at) => effectCompared(action, facts, { rating: log.rating, at });
  const drawn = { rows: left, today, shownBy, compare };
  if (layout === 'board') return <ActionsBoard {...drawn} open={open} onOpen={onOpen} />;
  if (layout === 'timeline') return <ActionsTimeline {...drawn} open={open} onOpen={onOpen} />;
  return (
    <div className={css['rows']}>
      <ActionsTable {...drawn} selected={open} onSelect={onOpen} />
    </div>
  );
};

type ToolsProps = { readonly list: LogList; readonly layout: ActionLayout; readonly log: LogRecords };

/** Views and filters over the log, and how it is laid out. */
const Tools = ({ list, layout, log }: ToolsProps) => {
  const { shop } = useShop();
  const commands = useViewCommands(shop.id, 'actions');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { records } = log;
  const { filter, isNarrowed, isCauses } = list;
  const owners = ownersOf(records, filter.ownerId);
  const causes = causesOnRecord(records);
  return (
    <>
      <Toolbar
        label="Views"
        view={list.key}
        onView={list.choose}
        views={[...list.views, { key: CAUSES, name: 'Causes', count: causes.size }]}
        tools={
          !isCauses && (
            <ViewTools
              views={list.views}
              shown={list.shown}
              filter={filter}
              isNarrowed={isNarrowed}
              proposal={logFilterName(filter, { owners, causes })}
              commands={commands}
              onSaved={(key, kept) => {
                list.show({ key, filter: kept });
              }}
              onRemoved={() => {
                list.choose('all');
              }}
              onFailed={setFailure}
            />
          )
        }
      >
        {!isCauses && (
          <>
            <ActionFacets
              filter={filter}
              owners={owners}
              causes={causes}
              isNarrowed={isNarrowed}
              onChange={list.narrow}
              onClear={list.clear}
            />
            <LogLayout layout={layout} />
          </>
        )}
      </Toolbar>
      {failure !== null && (
        <div className={css['failed']}>
          <Note tone="dang" live title="The view was not changed.">
            {failure.message}
          </Note>
        </div>
      )}
    </>
  );
};

const Laid = ({ log, start, onForm, layout }: LogProps & { readonly layout: ActionLayout }) => {
  const { shop, zone } = useShop();
  const { records, rating, saved } = log;
  const today = dayOf(useMinute(), zone);
  const { rows, facts } = useLogRows(records, today);
  const list = useLogList({ rows, saved, today });
  const { current, open, close } = useOpened(list, { layout, start });
  const { intake, take } = useProofFiles(current?.action, shop.id);
  const dropped = useIncomingFiles((files) => void take(files));
  const exported = useExport(exportedWords);
  const named = { owners: records.people, causes: causesOnRecord(records) };
  const shownWords = logShownWords(list.filter, named);
  const begin = () => {
    onForm({ kind: 'new', violationId: null });
  };
  return (
    <div className={css['screen']} {...dropped}>
      <Screen
        inspectorWidth={336}
        header={
          <PageHeader
            title="Actions"
            quiet="Corrective-action log"
            actions={
              <>
                {!list.isCauses && <ExportActions rows={list.left} shown={shownWords} exported={exported} />}
                <NewButton onClick={begin} />
              </>
            }
          />
        }
        foot={<ActionsFoot records={records} today={today} />}
        inspector={
          current === null ? undefined : (
            <ActionInspector
              key={current.action.id}
              row={current}
              facts={facts}
              rating={rating}
              intake={intake}
              onFiles={(files) => void take(files)}
              onClose={close}
              onEdit={() => {
                onForm({ kind: 'edit', action: current.action });
              }}
              onFollow={() => {
                onForm({ kind: 'follow', before: current.action });
              }}
            />
          )
        }
      >
        <Exported told={exported.told} />
        <Tools list={list} layout={layout} log={log} />
        <Rows
          list={list}
          layout={layout}
          log={log}
          facts={facts}
          today={today}
          open={current?.action.id ?? null}
          onOpen={open}
        />
      </Screen>
    </div>
  );
};

/** The log of actions in the layout that was chosen last. */
export const Log = (props: LogProps) => {
  const layout = useActionLayout();
  return layout === undefined ? null : <Laid {...props} layout={layout} />;
};

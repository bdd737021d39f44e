import { SegmentedControl } from '@mantine/core';
import { IconLayoutKanban, IconTable } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { chooseCaseLayout, useCaseLayout } from '#renderer/data/case-layout.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useViewCommands } from '#renderer/data/use-view-commands.ts';
import { useCaseList } from '#renderer/state/case-list.ts';
import { useView } from '#renderer/state/view.ts';
import { Exported } from '#renderer/ui/Exported.tsx';
import { NoHits } from '#renderer/ui/NoHits.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { FilterField, Toolbar } from '#renderer/ui/Toolbar.tsx';
import { ViewTools } from '#renderer/ui/ViewTools.tsx';
import { useKey } from '#renderer/ui/use-key.ts';
import type { CaseLayout } from '#shared/choices.ts';
import { isSameFilter, wholeList } from '#shared/case-filter.ts';
import type { Failure } from '#shared/contract/result.ts';
import { countedViews, emptiedBy, listViews, rowsIn } from './case-list.ts';
import { CaseBoard } from './CaseBoard.tsx';
import { CaseFacets } from './CaseFacets.tsx';
import { ColumnsMenu, useShownColumns } from './ColumnsMenu.tsx';
import { filterName } from './facets.ts';
import { ExportCases, useCasesExport } from './ExportCases.tsx';
import type { ListedCases } from './use-listed-cases.ts';
import { ViolationsTable } from './ViolationsTable.tsx';
import css from './violations.module.css';

const layoutWords = (icon: ReactNode, words: string) => (
  <span className={css['layout']} title={`${words} (V)`}>
    {icon}
    <span className="visually-hidden">{words}</span>
  </span>
);

const layouts = [
  {
    value: 'table',
    label: layoutWords(<IconTable size={16} stroke={1.8} aria-hidden="true" />, 'Table'),
  },
  {
    value: 'board',
    label: layoutWords(<IconLayoutKanban size={16} stroke={1.8} aria-hidden="true" />, 'Board'),
  },
];

const Layout = ({ layout }: { readonly layout: CaseLayout }) => {
  useKey('v', () => {
    chooseCaseLayout(layout === 'table' ? 'board' : 'table');
  });
  return (
    <SegmentedControl
      size="xs"
      aria-label="Layout"
      data={layouts}
      value={layout}
      onChange={(next) => {
        chooseCaseLayout(next === 'board' ? 'board' : 'table');
      }}
    />
  );
};

/** The views of the list with their counts, the one that is shown, and the rows that the filter leaves. */
const useList = ({ cases, rows, saved }: ListedCases) => {
  const { key, filter, show, narrow } = useCaseList();
  const { pack, now } = cases.reckoning;
  const views = useMemo(() => countedViews(listViews(saved), rows, { pack, now }), [saved, rows, pack, now]);
  const shown = views.find((view) => view.key === key);
  const left = useMemo(() => rowsIn(rows, filter, { pack, now }), [rows, filter, pack, now]);
  const isNarrowed = !isSameFilter(filter, shown?.filter ?? wholeList);
  const choose = (wanted: string) => {
    const view = views.find((one) => one.key === wanted);
    if (view !== undefined) show({ key: view.key, filter: view.filter });
  };
  const clear = () => {
    narrow(shown?.filter ?? wholeList);
  };
  const isNarrow = (shown?.saved ?? null) !== null && !isSameFilter(filter, wholeList);
  const leave = isNarrow
    ? () => {
        choose('all');
      }
    : undefined;
  return { key, filter, show, narrow, views, shown, left, isNarrowed, choose, clear, leave };
};

/** The cases by next clock in a table, or by who is next on a board, narrowed by views and filters. */
export const CaseList = ({ listed }: { readonly listed: ListedCases }) => {
  const { shop } = useShop();
  const go = useView((state) => state.go);
  const layout = useCaseLayout();
  const shown = useShownColumns(shop.id);
  const exported = useCasesExport();
  const [failure, setFailure] = useState<Failure | null>(null);
  const list = useList(listed);
  const commands = useViewCommands(shop.id, 'violations');
  const { filter, narrow, left, isNarrowed, clear } = list;
  const { reckoning, records } = listed.cases;
  if (layout === undefined || shown === undefined) return null;
  const onOpen = (id: string) => {
    go({ screen: 'case', id });
  };
  const drawn = { rows: left, reckoning, filterKey: `${list.key} ${JSON.stringify(filter)}`, onOpen };
  return (
    <>
      <Toolbar
        label="Views"
        view={list.key}
        onView={list.choose}
        views={list.views}
        tools={
          <ViewTools
            views={list.views}
            shown={list.shown}
            filter={filter}
            isNarrowed={isNarrowed}
            proposal={filterName(filter, reckoning.pack)}
            commands={commands}
            onSaved={(key, kept) => {
              list.show({ key, filter: kept });
            }}
            onRemoved={() => {
              list.show({ key: 'all', filter: wholeList });
            }}
            onFailed={setFailure}
          />
        }
      >
        <FilterField
          label="Filter cases"
          value={filter.text}
          onChange={(text) => {
            narrow({ ...filter, text });
          }}
        />
        <CaseFacets
          filter={filter}
          violations={records.violations}
          pack={reckoning.pack}
          isNarrowed={isNarrowed}
          onChange={narrow}
          onClear={clear}
        />
        <Layout layout={layout} />
        {layout === 'table' && <ColumnsMenu shopId={shop.id} shown={shown} />}
        <ExportCases rows={left} exported={exported} />
      </Toolbar>
      <Exported told={exported.told} />
      {failure !== null && (
        <div className={css['failed']}>
          <Note tone="dang" live title="The view was not changed.">
            {failure.message}
          </Note>
        </div>
      )}
      {left.length === 0 ? (
        <NoHits
          what="case"
          {...emptiedBy(filter, list.shown?.filter ?? wholeList)}
          onLeave={list.leave}
          onClear={clear}
        />
      ) : layout === 'board' ? (
        <CaseBoard {...drawn} />
      ) : (
        <div className={css['rows']}>
          <ViolationsTable {...drawn} checklistFor={listed.checklistFor} shown={shown} />
        </div>
      )}
    </>
  );
};

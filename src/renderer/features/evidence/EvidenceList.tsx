import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useDeleting } from '#renderer/data/evidence-trash.ts';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { useIntake, type Intake } from '#renderer/data/intake.ts';
import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { FilterField, Toolbar } from '#renderer/ui/Toolbar.tsx';
import { useKey } from '#renderer/ui/use-key.ts';
import { isOnFile, TRASH_DAYS } from '#shared/evidence-trash.ts';
import type { Evidence } from '#shared/evidence.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { countDays } from '#shared/kernel/time-words.ts';
import { AddFiles } from '#renderer/ui/AddFiles.tsx';
import { DeleteForGood } from './DeleteForGood.tsx';
import { EmptyEvidence } from './EmptyEvidence.tsx';
import { EmptyView } from './EmptyView.tsx';
import { EvidenceInspector } from './EvidenceInspector.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import {
  fileRows,
  filesInView,
  groupsOf,
  filterFiles,
  type FileReckoning,
  type FileRecords,
  type FileRow,
  type FileView,
} from './evidence-model.ts';
import css from './evidence.module.css';
import { FileViewer } from './FileViewer.tsx';
import { IntakeState } from './IntakeState.tsx';
import { useFileActions } from './use-file-actions.ts';
import { useFileRecords } from './use-file-records.ts';

const viewNames: readonly { readonly key: FileView; readonly name: string }[] = [
  { key: 'all', name: 'All' },
  { key: 'unused', name: 'Not used' },
  { key: 'duplicates', name: 'Duplicates' },
  { key: 'expiring', name: 'Expiring' },
  { key: 'trash', name: 'Trash' },
];

const rowsOf = reckonedOnce(
  ({ records, ...reckoning }: FileReckoning & { readonly records: FileRecords }): readonly FileRow[] =>
    fileRows(records, reckoning),
);

const useFileRows = (records: FileRecords): readonly FileRow[] => {
  const { zone, packFor } = useShop();
  const today = dayOf(useMinute(), zone);
  return rowsOf({ records, today, packFor });
};

/** Which view and which file are shown; both may be those of a file that an alert or the search opens. */
const useShown = (rows: readonly FileRow[], start: string | null) => {
  const first = rows.find(({ file }) => file.id === start);
  const [view, setView] = useState<FileView>(first === undefined || isOnFile(first.file) ? 'all' : 'trash');
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState<string | null>(start);
  const inView = filterFiles(filesInView(rows, view), filter);
  const current = inView.find(({ file }) => file.id === selected) ?? inView[0];
  const show = (id: string) => {
    if (!inView.some(({ file }) => file.id === id)) {
      setView('all');
      setFilter('');
    }
    setSelected(id);
  };
  return { view, setView, filter, setFilter, rows: inView, current, setSelected, show };
};

const TrashLine = ({ onEmpty }: { readonly onEmpty: () => void }) => (
  <div className={css['trashLine']}>
    <span>
      {`A file stays here for ${countDays(TRASH_DAYS)}, a number of this app, and is deleted for good at the next start after that.`}
    </span>
    <Button size="xs" variant="outline" color="red" onClick={onEmpty}>
      Empty the trash
    </Button>
  </div>
);

const focusSelected = (): void => {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('main tr[data-row][aria-selected="true"]')?.focus(),
    ),
  );
};

/** What the trash does to the selected file and to all in it; deleting for good is asked first. */
const useTrash = ({ view, rows, current, setSelected }: ReturnType<typeof useShown>) => {
  const files = useFileActions();
  // Who takes one file after the other away goes on where the last one was.
  const remove = async (file: Evidence) => {
    const order = groupsOf(rows, view).flatMap((group) => group.rows);
    const at = order.findIndex((row) => row.file.id === file.id);
    const next = order[at + 1] ?? order[at - 1];
    if (!(await files.remove(file))) return false;
    if (next !== undefined) setSelected(next.file.id);
    focusSelected();
    return true;
  };
  const actions = { ...files, remove };
  const deleting = useDeleting();
  const [leaving, setLeaving] = useState<readonly Evidence[] | null>(null);
  const askFor = (files: readonly Evidence[]) => {
    deleting.forget();
    setLeaving(files);
  };
  useKey('delete', () => {
    if (current === undefined) return;
    if (isOnFile(current.file)) void actions.remove(current.file);
    else askFor([current.file]);
  });
  useKey('r', () => {
    if (current !== undefined && !isOnFile(current.file)) void actions.restore(current.file);
  });
  const close = () => {
    setLeaving(null);
  };
  return { actions, deleting, leaving, askFor, close };
};

type ListParts = {
  readonly rows: readonly FileRow[];
  readonly shown: ReturnType<typeof useShown>;
  readonly trash: ReturnType<typeof useTrash>;
};

const Notes = ({ rows, shown, trash }: ListParts) => {
  const { deleting, askFor } = trash;
  const trashed = filesInView(rows, 'trash').map(({ file }) => file);
  return (
    <>
      {shown.view === 'trash' && trashed.length > 0 && (
        <TrashLine
          onEmpty={() => {
            askFor(trashed);
          }}
        />
      )}
      {deleting.failure !== null && (
        <div className={css['intake']}>
          <Note
            tone="dang"
            live
            title="Not everything was deleted."
            actions={<ActionLink onClick={deleting.forget}>Hide</ActionLink>}
          >
            {deleting.failure}
          </Note>
        </div>
      )}
    </>
  );
};

const Rows = ({ shown, onOpen }: Pick<ListParts, 'shown'> & { readonly onOpen: (id: string) => void }) => {
  const { zone } = useShop();
  const now = useMinute();
  if (shown.rows.length === 0)
    return (
      <EmptyView
        view={shown.view}
        filter={shown.filter}
        onClear={() => {
          shown.setFilter('');
        }}
      />
    );
  return (
    <div className={css['rows']}>
      <EvidenceTable
        view={shown.view}
        rows={shown.rows}
        shownBy={`${shown.view} ${shown.filter}`}
        zone={zone}
        now={now}
        selected={shown.current?.file.id ?? null}
        onSelect={shown.setSelected}
        onOpen={onOpen}
      />
    </div>
  );
};

const List = (props: {
  readonly records: FileRecords;
  readonly intake: Intake;
  readonly start: string | null;
}) => {
  const { records, intake, start } = props;
  const { pack, zone } = useShop();
  const now = useMinute();
  const rows = useFileRows(records);
  const shown = useShown(rows, start);
  const { current, view } = shown;
  const trash = useTrash(shown);
  const [viewing, setViewing] = useState(false);
  const open = () => {
    setViewing(true);
  };
  return (
    <Screen
      inspectorWidth={348}
      header={
        <PageHeader
          title="Evidence"
          actions={<AddFiles onFiles={(files) => void intake.take(files, null)} />}
        />
      }
      inspector={
        current === undefined ? undefined : (
          <EvidenceInspector
            key={current.file.id}
            row={current}
            violations={records.violations}
            pack={pack}
            zone={zone}
            now={now}
            actions={trash.actions}
            onOpen={open}
            onSelect={shown.show}
            onDeleteForGood={() => {
              trash.askFor([current.file]);
            }}
          />
        )
      }
    >
      <Toolbar
        label="Views"
        view={view}
        onView={shown.setView}
        views={viewNames.map(({ key, name }) => ({ key, name, count: filesInView(rows, key).length }))}
      >
        <FilterField label="Filter files" value={shown.filter} onChange={shown.setFilter} />
      </Toolbar>
      <IntakeState intake={intake} />
      <Notes rows={rows} shown={shown} trash={trash} />
      <Rows
        shown={shown}
        onOpen={(id) => {
          shown.setSelected(id);
          open();
        }}
      />
      <DeleteForGood
        all={records.files}
        files={trash.leaving}
        deleting={trash.deleting}
        onClose={trash.close}
      />
      <FileViewer
        file={viewing ? (current?.file ?? null) : null}
        onClose={() => {
          setViewing(false);
        }}
      />
    </Screen>
  );
};

const contentOf = (records: FileRecords | undefined, intake: Intake, start: string | null): ReactNode => {
  if (records === undefined) return <Screen header={<PageHeader title="Evidence" />}>{null}</Screen>;
  if (records.files.length > 0) return <List records={records} intake={intake} start={start} />;
  return (
    <Screen header={<PageHeader title="Evidence" />}>
      <IntakeState intake={intake} />
      <EmptyEvidence onFiles={(files) => void intake.take(files, null)} />
    </Screen>
  );
};

const Files = ({ start }: { readonly start: string | null }) => {
  const { shop } = useShop();
  const records = useFileRecords(shop.id);
  const intake = useIntake(shop.id);
  const dropped = useIncomingFiles((files) => void intake.take(files, null));
  return (
    <div className={css['screen']} {...dropped}>
      {contentOf(records, intake, start)}
    </div>
  );
};

/**
 * Every file of the shop: what it shows and proves, where it is used, its fingerprint. `start` is the file that is shown
 * first. Files can be dropped and pasted anywhere.
 */
export const EvidenceList = ({ start = null }: { readonly start?: string | null | undefined }) => (
  <Files key={start} start={start} />
);

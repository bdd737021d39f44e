import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useChecklists, type KnownList } from '#renderer/data/checklists.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import type { Checklist } from '#shared/audits/checklist.ts';
import { ChecklistInspector } from './ChecklistInspector.tsx';
import { scopeWords, stateOf } from './checklist-words.ts';
import css from './checklists.module.css';
import { CopyChecklist } from './CopyChecklist.tsx';
import { ImportChecklist } from './ImportChecklist.tsx';

/** What names a checklist on this screen: the record of an own one, the id of one that ships. */
const keyOf = ({ own, list }: KnownList): string => own?.id ?? list.id;

const columns: readonly Column<KnownList>[] = [
  { key: 'title', head: 'Checklist', cell: ({ list }) => list.title, second: ({ list }) => list.about },
  { key: 'scope', head: 'Looks at', width: 150, rank: 2, cell: ({ list }) => scopeWords[list.scope] },
  { key: 'items', head: 'Items', width: 72, numeric: true, rank: 1, cell: ({ list }) => list.items.length },
  { key: 'version', head: 'Version', width: 84, numeric: true, cell: ({ list }) => list.version },
  { key: 'state', head: 'Origin', width: 112, cell: (one) => <StateWord {...stateOf(one)} /> },
];

const inGroups = (known: readonly KnownList[]) => {
  const isRetired = ({ own }: KnownList): boolean => own !== null && own.retiredAt !== null;
  const own = known.filter((one) => one.own !== null && !isRetired(one));
  const retired = known.filter(isRetired);
  return [
    ...(own.length === 0 ? [] : [{ key: 'own', title: 'This shop’s own', rows: own }]),
    { key: 'ships', title: 'Ship with the app', rows: known.filter((one) => one.own === null) },
    ...(retired.length === 0 ? [] : [{ key: 'retired', title: 'Retired', rows: retired }]),
  ];
};

type Dialog =
  | { readonly kind: 'import'; readonly file: File | null }
  | { readonly kind: 'copy'; readonly from: Checklist };

const Header = ({ onImport }: { readonly onImport: () => void }) => {
  const go = useView((state) => state.go);
  return (
    <PageHeader
      title="Checklists"
      crumb={
        <ActionLink
          onClick={() => {
            go({ screen: 'audits' });
          }}
        >
          Audits
        </ActionLink>
      }
      quiet="What an audit asks"
      actions={
        <Button leftSection={<IconFileImport size={15} stroke={1.8} aria-hidden="true" />} onClick={onImport}>
          Import a checklist
        </Button>
      }
    />
  );
};

type LoadedProps = { readonly known: readonly KnownList[]; readonly start: string | undefined };

const Loaded = ({ known, start }: LoadedProps) => {
  const { shop } = useShop();
  const go = useView((state) => state.go);
  const versions = useShopRows('checklistVersions', shop.id) ?? [];
  const audits = useShopRows('audits', shop.id) ?? [];
  const [selected, setSelected] = useState<string | null>(start ?? null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const groups = inGroups(known);
  const current = known.find((one) => keyOf(one) === selected) ?? groups[0]?.rows[0];
  const dropped = useIncomingFiles(([file]) => {
    setDialog({ kind: 'import', file: file ?? null });
  }, dialog === null);
  const close = () => {
    setDialog(null);
  };
  return (
    <div className={css['screen']} {...dropped}>
      <Screen
        inspectorWidth={400}
        header={
          <Header
            onImport={() => {
              setDialog({ kind: 'import', file: null });
            }}
          />
        }
        inspector={
          current !== undefined && (
            <ChecklistInspector
              key={keyOf(current)}
              known={current}
              versions={versions}
              runs={audits.filter(({ checklist }) => checklist.id === current.list.id).length}
              onCopy={(from) => {
                setDialog({ kind: 'copy', from });
              }}
            />
          )
        }
      >
        <div className={css['rows']}>
          <DataTable
            label="Checklists"
            columns={columns}
            groups={groups}
            rowKey={keyOf}
            selected={current === undefined ? null : keyOf(current)}
            height={49}
            onSelect={(one) => {
              setSelected(keyOf(one));
            }}
            onOpen={(one) => {
              if (one.own !== null && one.own.retiredAt === null) go({ screen: 'checklist', id: one.own.id });
              else setDialog({ kind: 'copy', from: one.list });
            }}
          />
        </div>
      </Screen>
      {dialog?.kind === 'import' && (
        <ImportChecklist
          file={dialog.file}
          known={known}
          versions={versions}
          onClose={close}
          onImported={setSelected}
        />
      )}
      {dialog?.kind === 'copy' && (
        <CopyChecklist
          from={dialog.from}
          onClose={close}
          onMade={(id) => {
            go({ screen: 'checklist', id });
          }}
        />
      )}
    </div>
  );
};

/** The checklists that ship and the shop's own: each can be looked into, copied, exported, and an own one changed. */
export const Checklists = ({ start }: { readonly start?: string | undefined }) => {
  const { known, failure } = useChecklists();
  if (known !== null) return <Loaded known={known} start={start} />;
  return (
    <Screen header={<PageHeader title="Checklists" />}>
      {failure !== null && (
        <Note tone="dang" live title="The checklists can’t be read.">
          {failure}
        </Note>
      )}
    </Screen>
  );
};

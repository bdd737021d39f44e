import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { NoHits } from '#renderer/ui/NoHits.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Inspector } from '#renderer/ui/Pane.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { FilterField, Toolbar } from '#renderer/ui/Toolbar.tsx';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { packName } from '#shared/policy/explain.ts';
import { packRef } from '#shared/policy/pack.ts';
import { ImportPack } from './ImportPack.tsx';
import { Overrides } from './Overrides.tsx';
import { partsOfPack } from '#shared/policy/pack-rows.ts';
import css from './Policy.module.css';
import { PolicyStrip } from './PolicyStrip.tsx';
import { countIn, partsInView, viewNames, type ValueView } from './policy-model.ts';
import { forceWords } from './policy-words.ts';
import { useVersions, type Versions } from './use-versions.ts';
import { ValuePane } from './ValuePane.tsx';
import { ValuesTable } from './ValuesTable.tsx';
import { VersionsPane } from './VersionsPane.tsx';

const NotInForce = ({ own, today, choose }: Versions) => (
  <div className={css['note']}>
    <Note
      tone="attn"
      title={`${packName(own)} is not in force for this shop today.`}
      actions={<ActionLink onClick={() => choose(null)}>Show the version in force</ActionLink>}
    >
      It is valid {forceWords(own, today)}. Values can be overridden on the version in force.
    </Note>
  </div>
);

/** Which values are shown, and the one that is looked at: the first while none is chosen. */
const useValues = ({ shown }: Versions) => {
  const [view, setView] = useState<ValueView>('all');
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const parts = useMemo(() => partsOfPack(shown), [shown]);
  const inView = useMemo(() => partsInView(parts, view, filter), [parts, view, filter]);
  const rows = inView.flatMap((part) => part.rows);
  // What is looked at stays when its own name changes, as a milestone's does with its threshold.
  const all = parts.flatMap((part) => part.rows);
  const current = all.find(({ ref }) => ref === selected) ?? rows[0];
  const narrow = (change: () => void): void => {
    change();
    setSelected(null);
  };
  /** Shows a value whatever was filtered. */
  const show = (ref: string): void => {
    setView('all');
    setFilter('');
    setSelected(ref);
  };
  return {
    parts,
    inView,
    current,
    view,
    setView: (next: ValueView) => narrow(() => setView(next)),
    filter,
    setFilter: (next: string) => narrow(() => setFilter(next)),
    select: setSelected,
    show,
  };
};

type PageProps = { readonly versions: Versions; readonly onImport: () => void };

const Page = ({ versions, onImport }: PageProps) => {
  const { parts, inView, current, view, setView, filter, setFilter, select, show } = useValues(versions);
  return (
    <Screen
      header={
        <PageHeader
          title="Policy"
          actions={
            <Button leftSection={<IconUpload size={15} stroke={1.8} aria-hidden="true" />} onClick={onImport}>
              Import a pack
            </Button>
          }
        />
      }
      strip={<PolicyStrip versions={versions} parts={parts} />}
      inspector={
        <Inspector label="Value and pack">
          <div className={css['read']} role="group" aria-label="Value, overrides and versions" tabIndex={0}>
            {current !== undefined && (
              <ValuePane key={`${packRef(versions.own)} ${current.ref}`} row={current} versions={versions} />
            )}
            <Overrides versions={versions} onShow={show} />
            <VersionsPane versions={versions} />
          </div>
        </Inspector>
      }
    >
      <Toolbar
        label="How sure"
        view={view}
        onView={setView}
        views={viewNames.map(({ key, name }) => ({ key, name, count: countIn(parts, key) }))}
      >
        <FilterField label="Filter the values" value={filter} onChange={setFilter} />
      </Toolbar>
      {!versions.isInForce && <NotInForce {...versions} />}
      {inView.length === 0 ? (
        <NoHits what="value" filter={filter} onClear={() => setFilter('')} />
      ) : (
        <ValuesTable
          parts={inView}
          today={versions.today}
          selected={current?.ref ?? null}
          onSelect={select}
        />
      )}
    </Screen>
  );
};

/** The rules of the shop: every value with where it was read and how sure it is, its overrides, its versions. */
export const Policy = () => {
  const versions = useVersions();
  const [importing, setImporting] = useState<{ readonly file: File | null } | null>(null);
  const dropped = useIncomingFiles(([file]) => setImporting({ file: file ?? null }), importing === null);
  return (
    <div className={css['screen']} {...dropped}>
      <Page versions={versions} onImport={() => setImporting({ file: null })} />
      {importing !== null && <ImportPack file={importing.file} onClose={() => setImporting(null)} />}
    </div>
  );
};

import { useMemo, useState, type ReactNode } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { useIntake, type Intake } from '#renderer/data/intake.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { FilterField, Toolbar } from '#renderer/ui/Toolbar.tsx';
import { NoHits } from '#renderer/ui/NoHits.tsx';
import { AddFiles } from './AddFiles.tsx';
import { EmptyEvidence } from './EmptyEvidence.tsx';
import { EvidenceInspector } from './EvidenceInspector.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { fileRows, filesInView, filterFiles, type FileRecords, type FileView } from './evidence-model.ts';
import css from './evidence.module.css';

const viewNames: readonly { readonly key: FileView; readonly name: string }[] = [
  { key: 'all', name: 'All' },
  { key: 'used', name: 'Exhibits' },
  { key: 'loose', name: 'In no case' },
];

const useFileRecords = (shopId: string): FileRecords | undefined => {
  const files = useShopRows('evidence', shopId);
  const violations = useShopRows('violations', shopId);
  const appeals = useShopRows('appeals', shopId);
  const exhibits = useShopRows('exhibits', shopId);
  return useMemo(() => {
    if (files === undefined || violations === undefined) return undefined;
    if (appeals === undefined || exhibits === undefined) return undefined;
    return { files, violations, appeals, exhibits };
  }, [files, violations, appeals, exhibits]);
};

const IntakeState = ({ intake }: { readonly intake: Intake }) => {
  const { progress, failure, refused } = intake;
  if (progress === null && failure === null && refused.length === 0) return null;
  return (
    <div className={css['intake']}>
      {progress !== null && (
        <ProgressLine
          what="Filing"
          which={`file ${String(progress.done + 1)} of ${String(progress.total)}`}
          share={progress.done / Math.max(1, progress.total)}
          onCancel={intake.cancel}
        />
      )}
      {(failure !== null || refused.length > 0) && (
        <Note
          tone="dang"
          live
          title={failure === null ? 'Some files were not filed.' : 'The files were not filed.'}
          actions={<ActionLink onClick={intake.forget}>Hide</ActionLink>}
        >
          {failure}
          {refused.map(({ fileName, reason }, index) => (
            <div key={`${fileName}-${String(index)}`} className={css['refused']}>
              {fileName}: {reason}
            </div>
          ))}
        </Note>
      )}
    </div>
  );
};

const List = ({ records, intake }: { readonly records: FileRecords; readonly intake: Intake }) => {
  const { pack, zone } = useShop();
  const now = useMinute();
  const [view, setView] = useState<FileView>('all');
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const rows = useMemo(() => fileRows(records), [records]);
  const shown = filterFiles(filesInView(rows, view), filter);
  const current = shown.find(({ file }) => file.id === selected) ?? shown[0];
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
        current !== undefined && (
          <EvidenceInspector
            key={current.file.id}
            row={current}
            violations={records.violations}
            pack={pack}
            zone={zone}
            now={now}
          />
        )
      }
    >
      <Toolbar
        label="Views"
        view={view}
        onView={setView}
        views={viewNames.map(({ key, name }) => ({ key, name, count: filesInView(rows, key).length }))}
      >
        <FilterField label="Filter files" value={filter} onChange={setFilter} />
      </Toolbar>
      <IntakeState intake={intake} />
      {shown.length === 0 ? (
        <NoHits
          what="file"
          filter={filter}
          onClear={() => {
            setFilter('');
          }}
        />
      ) : (
        <div className={css['rows']}>
          <EvidenceTable
            rows={shown}
            zone={zone}
            now={now}
            selected={current?.file.id ?? null}
            onSelect={setSelected}
          />
        </div>
      )}
    </Screen>
  );
};

const contentOf = (records: FileRecords | undefined, intake: Intake): ReactNode => {
  if (records === undefined) return <Screen header={<PageHeader title="Evidence" />}>{null}</Screen>;
  if (records.files.length > 0) return <List records={records} intake={intake} />;
  return (
    <Screen header={<PageHeader title="Evidence" />}>
      <IntakeState intake={intake} />
      <EmptyEvidence onFiles={(files) => void intake.take(files, null)} />
    </Screen>
  );
};

/** Every file of the shop: what it shows, where it is used, its fingerprint. Files can be dropped and pasted anywhere. */
export const EvidenceList = () => {
  const { shop } = useShop();
  const records = useFileRecords(shop.id);
  const intake = useIntake(shop.id);
  const dropped = useIncomingFiles((files) => void intake.take(files, null));
  return (
    <div className={css['screen']} {...dropped}>
      {contentOf(records, intake)}
    </div>
  );
};

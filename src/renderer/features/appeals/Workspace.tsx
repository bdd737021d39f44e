import { useMediaQuery } from '@mantine/hooks';
import type { Editor } from '@tiptap/react';
import { useMemo, useState } from 'react';
import { isVideoKind } from '#shared/appeals/printed-kinds.ts';
import { timesCited } from '#shared/appeals/checks/form.ts';
import type { Finding } from '#shared/appeals/finding.ts';
import { readinessFacts } from '#shared/appeals/readiness-facts.ts';
import { readinessOf } from '#shared/appeals/readiness.ts';
import { charCount, draftPlainText, numbersOf, wordCount } from '#shared/appeals/text.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { usePacks } from '#renderer/data/packs.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { flushUnsaved } from '#renderer/data/unsaved.ts';
import { turnOnlyText } from '#renderer/state/only-text.ts';
import { type Place, useView } from '#renderer/state/view.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { ChannelCounters } from './ChannelCounters.tsx';
import { Checker } from './Checker.tsx';
import { DraftBody } from './DraftBody.tsx';
import { AloneHeader } from './AloneHeader.tsx';
import { attemptBefore } from './earlier.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
import { ExhibitsPane } from './ExhibitsPane.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FindBar } from './FindBar.tsx';
import { InspectorTabs, type TabName } from './InspectorTabs.tsx';
import { createOpenTexts, type OpenTexts } from './open-texts.ts';
import { type AppealRecords, isOlderThanText } from './records.ts';
import { runningExport } from './running-exports.ts';
import { goToFinding } from './show-mark.ts';
import type { FieldUndo } from './use-field-undo.ts';
import { useFinding } from './use-finding.ts';
import { useLookedFiles } from './use-looked-files.ts';
import { useTextAlone } from './use-only-text.ts';
import { usePreparedPictures } from './use-prepared-pictures.ts';
import { goToPlace, sendingPlace, soon, WorkspaceContext, type WorkspaceParts } from './workspace-context.ts';
import { useWorkspaceKeys } from './workspace-keys.ts';
import css from './Workspace.module.css';
import { WorkspaceHeader } from './WorkspaceHeader.tsx';

// Cameras write place and maker into both.
const isFromCamera = (mime: string): boolean => mime === 'image/jpeg' || isVideoKind(mime);

const photosIn = ({ exhibits }: AppealRecords): number =>
  exhibits.filter(({ exhibit, file }) => exhibit.originalInZip && isFromCamera(file?.mime ?? '')).length;

const packetWords = (records: AppealRecords, pack: Pack): string => {
  const [last] = records.packets;
  const paper = pack.paper === 'letter' ? 'Letter' : 'A4';
  if (last === undefined) return `not written yet, ${paper}`;
  // Parts of one packet are recorded together.
  const parts = records.packets.filter(({ seq }) => seq === last.seq);
  const pages = String(parts.reduce((sum, part) => sum + part.pages, 0));
  const written = parts.length === 1 ? 'written' : `written in ${String(parts.length)} parts`;
  return `${pages} pages, ${isOlderThanText(last, records) ? 'changed since' : written}`;
};

const narrow = '(max-width: 1199px)';

const useIsNarrow = (): boolean =>
  useMediaQuery(narrow, window.matchMedia(narrow).matches, { getInitialValueInEffect: false });

const useChecked = (records: AppealRecords, pack: Pack, isBusy: boolean) => {
  const { shop, people } = useShop();
  const packs = usePacks();
  const now = useMinute();
  const looks = useLookedFiles(records, isBusy);
  return useMemo(() => {
    const exhibits = records.exhibits.map((shown) => ({
      ...shown,
      redactedCopy: shown.redactedCopy?.number ?? null,
    }));
    const before = attemptBefore(records);
    const known = { ...records, exhibits, shop, people, pack, packs: packs ?? [], before, looks };
    const facts = readinessFacts(known, now);
    const readiness = readinessOf(facts);
    const plain = draftPlainText(facts, numbersOf(facts.exhibits));
    return {
      readiness,
      looks,
      before: facts.before,
      times: timesCited(facts),
      draft: facts,
      numbers: numbersOf(facts.exhibits),
      words: wordCount(plain),
      characters: charCount(plain),
      mend: readiness.findings.filter(({ severity }) => severity === 'mend'),
      look: readiness.findings.filter(({ severity }) => severity === 'look'),
    };
  }, [records, shop, people, pack, packs, now, looks]);
};

/** Findings that are mended on another screen: the case's notice and an action have none here. */
const placeElsewhere = ({ spot }: Finding, { violation, actions }: AppealRecords): Place | null => {
  if (spot.kind === 'notice') return { screen: 'case', id: violation.id, part: 'lines' };
  if (spot.kind !== 'action') return null;
  const action = actions.find(({ number }) => number === spot.number);
  return action === undefined ? null : { screen: 'actions', action: action.id };
};

const useDesk = (records: AppealRecords, texts: OpenTexts, part: TabName) => {
  const { id, status } = records.appeal;
  const readOnly = status !== 'draft';
  const go = useView((state) => state.go);
  const [tab, setTab] = useState<TabName>(readOnly ? 'sent' : part);
  const [selected, setSelected] = useState<string | null>(null);
  const [caret, setCaret] = useState<{ readonly place: string; readonly editor: Editor | null } | null>(null);
  const [field, setField] = useState<FieldUndo | null>(null);
  const [citing, setCiting] = useState(false);
  // Who comes back to an appeal whose packet is still being written finds how far it is.
  const [exporting, setExporting] = useState(() => runningExport(id) !== null);
  // The findings are those of the saved text, so what was typed last is saved first.
  const openExport = async () => {
    await flushUnsaved();
    setExporting(true);
  };
  const editor = caret?.editor?.isDestroyed === false ? caret.editor : null;
  const showExhibit = (id: string) => {
    setSelected(id);
    setTab('exhibits');
    soon(() => goToPlace(`exhibit:${id}`));
  };
  const goTo = (finding: Finding) => {
    setExporting(false);
    const elsewhere = placeElsewhere(finding, records);
    if (elsewhere !== null) go(elsewhere);
    else if (finding.spot.kind === 'exhibit') showExhibit(finding.spot.id);
    else {
      if (finding.spot.kind === 'case' || finding.spot.kind === 'earlier') setTab(finding.spot.kind);
      soon(() => goToFinding(finding, texts));
    }
  };
  const goToSending = () => {
    setExporting(false);
    setTab('sent');
    soon(() => goToPlace(sendingPlace));
  };
  const finding = useFinding(editor);
  const isAlone = useTextAlone(!exporting && finding.asked === 0);
  useWorkspaceKeys(!readOnly && !exporting, {
    e: () => setCiting(editor !== null),
    enter: () => void openExport(),
  });
  useWorkspaceKeys(!exporting, { f: finding.open, d: turnOnlyText });
  return {
    tab,
    setTab,
    selected,
    setSelected,
    caret,
    setCaret,
    field,
    setField,
    citing,
    setCiting,
    exporting,
    openExport,
    closeExport: () => setExporting(false),
    editor,
    finding,
    isAlone,
    showExhibit,
    goTo,
    goToSending,
  };
};

type ToolsProps = {
  readonly desk: ReturnType<typeof useDesk>;
  readonly texts: OpenTexts;
  readonly readOnly: boolean;
  readonly words: number;
};

/** Above the text, and in view with all of it. Where the text stands alone its tools come with their keys. */
const DraftTools = ({ desk, texts, readOnly, words }: ToolsProps) => {
  const { finding, isAlone, citing, setCiting } = desk;
  return (
    <div className={css['toolbar']} data-alone={isAlone}>
      {!readOnly && (
        <EditorToolbar words={words} citing={citing} onCiting={setCiting} onFind={finding.open} />
      )}
      {finding.asked > 0 && (
        <FindBar
          texts={texts}
          readOnly={readOnly}
          query={finding.query}
          asked={finding.asked}
          onQuery={finding.setQuery}
          onClose={finding.close}
        />
      )}
    </div>
  );
};

const partsOf = (
  { appeal, exhibits }: AppealRecords,
  desk: ReturnType<typeof useDesk>,
  { texts, looks }: Pick<WorkspaceParts, 'texts' | 'looks'>,
): WorkspaceParts => ({
  looks,
  exhibits,
  readOnly: appeal.status !== 'draft',
  texts,
  active: desk.editor,
  activePlace: desk.caret?.place ?? null,
  setActive: (place, own) => desk.setCaret({ place, editor: own }),
  field: desk.field,
  setField: desk.setField,
  showExhibit: desk.showExhibit,
});

/** The open appeal: exhibits, text and checker side by side. */
export type WorkspaceProps = {
  readonly records: AppealRecords;
  readonly part?: TabName | undefined;
  readonly onVersions: () => void;
};

export const Workspace = ({ records, part = 'checker', onVersions }: WorkspaceProps) => {
  const { appeal, violation } = records;
  const shop = useShop();
  const pack = shop.packFor(appeal.pack, violation.noticeAt);
  const readOnly = appeal.status !== 'draft';
  const isNarrow = useIsNarrow();
  const [failure, setFailure] = useState<string | null>(null);
  const [texts] = useState(createOpenTexts);
  const desk = useDesk(records, texts, part);
  usePreparedPictures(records);
  const checked = useChecked(records, pack, desk.exporting);
  const { readiness, before, times, draft, numbers, words, characters, mend, look } = checked;
  const parts = partsOf(records, desk, { texts, looks: checked.looks });
  const exhibitsPane = (
    <ExhibitsPane
      records={records}
      times={times}
      selected={desk.selected}
      onSelect={desk.setSelected}
      side={isNarrow ? 'inspector' : 'left'}
    />
  );
  const around = {
    header: (
      <WorkspaceHeader
        records={records}
        pack={pack}
        isNarrow={isNarrow}
        onVersions={onVersions}
        onExport={() => void desk.openExport()}
        onFailure={setFailure}
      />
    ),
    left: isNarrow ? undefined : exhibitsPane,
    leftWidth: 284,
    inspectorWidth: 344,
    inspector: (
      <InspectorTabs
        records={records}
        pack={pack}
        tab={desk.tab}
        onTab={desk.setTab}
        exhibitsPane={isNarrow ? exhibitsPane : null}
        before={before}
        checker={
          <Checker readiness={readiness} attempt={appeal.attempt} isSent={readOnly} onGo={desk.goTo} />
        }
      />
    ),
    foot: <ChannelCounters {...{ pack, draft, numbers }} packetWords={packetWords(records, pack)} />,
  };
  const alone = { header: <AloneHeader {...{ records, words, characters }} /> };
  return (
    <WorkspaceContext value={parts}>
      <Screen {...(desk.isAlone ? alone : around)}>
        <DraftTools desk={desk} texts={texts} readOnly={readOnly} words={words} />
        {failure !== null && (
          <div className={css['note']}>
            <Note tone="dang" live title={failure} />
          </div>
        )}
        <DraftBody key={readOnly ? 'sent' : 'draft'} records={records} />
      </Screen>
      {desk.exporting && (
        <ExportDialog
          appealId={appeal.id}
          name={`case\u00a0${String(violation.number)}, appeal\u00a0${String(appeal.attempt)}`}
          pack={pack}
          mend={mend}
          look={look}
          photos={photosIn(records)}
          mode={appeal.mode}
          exhibits={records.exhibits}
          actions={records.actions}
          onGo={desk.goTo}
          onSent={desk.goToSending}
          onClose={desk.closeExport}
        />
      )}
    </WorkspaceContext>
  );
};

import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Editor } from '@tiptap/react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import {
  type Finding,
  numbersOf,
  readinessOf,
  type ReadinessFacts,
  timesCited,
} from '#shared/appeals/readiness.ts';
import { draftPlainText, wordCount } from '#shared/appeals/text.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { packOf } from '#renderer/data/packs.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { CaseTab } from './CaseTab.tsx';
import { ChannelCounters } from './ChannelCounters.tsx';
import { Checker } from './Checker.tsx';
import { DraftBody } from './DraftBody.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { ExhibitsPane } from './ExhibitsPane.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import inspectorCss from './Inspector.module.css';
import type { AppealRecords } from './records.ts';
import { SentTab } from './SentTab.tsx';
import { goToPlace, WorkspaceContext, type WorkspaceParts } from './workspace-context.ts';
import css from './Workspace.module.css';
import { WorkspaceHeader } from './WorkspaceHeader.tsx';

type TabName = 'checker' | 'exhibits' | 'case' | 'sent';

const tabOf = (value: string | null): TabName =>
  value === 'exhibits' || value === 'case' || value === 'sent' ? value : 'checker';

const factsOf = ({ appeal, violation, claims, exhibits }: AppealRecords): ReadinessFacts => ({
  request: appeal.request,
  sections: appeal.sections,
  timeline: appeal.timeline,
  claims,
  exhibits: exhibits.map((shown) => ({ id: shown.exhibit.id, caption: shown.exhibit.caption })),
  lines: violation.lines,
});

const placeOf = ({ spot }: Finding): string => {
  if (spot.kind === 'request' || spot.kind === 'timeline') return spot.kind;
  return spot.kind === 'line' ? `line:${String(spot.index)}` : `${spot.kind}:${spot.id}`;
};

// Also over a menu of the editor; a dialog has keys of its own.
const useWorkspaceKeys = (isOn: boolean, cite: () => void, exportPacket: () => void) => {
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.isComposing || event.altKey || event.shiftKey) return;
      if (document.querySelector('[role=dialog]') !== null) return;
      const act = event.key === 'Enter' ? exportPacket : event.key.toLowerCase() === 'e' ? cite : null;
      if (act === null) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [isOn, cite, exportPacket]);
};

type SidesProps = {
  readonly records: AppealRecords;
  readonly pack: Pack;
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  readonly exhibitsPane: ReactNode;
  readonly checker: ReactNode;
};

const InspectorTabs = ({ records, pack, tab, onTab, exhibitsPane, checker }: SidesProps) => {
  const isNarrow = exhibitsPane !== null;
  return (
    <aside className={inspectorCss['inspector']} aria-label="Beside the text">
      <Tabs
        value={tab === 'exhibits' && !isNarrow ? 'checker' : tab}
        onChange={(value) => onTab(tabOf(value))}
        className={inspectorCss['tabs'] ?? ''}
        keepMounted={false}
      >
        <Tabs.List className={inspectorCss['tabList'] ?? ''}>
          <Tabs.Tab value="checker">Checker</Tabs.Tab>
          {isNarrow && <Tabs.Tab value="exhibits">Exhibits</Tabs.Tab>}
          <Tabs.Tab value="case">{isNarrow ? 'Case' : 'Case and notice'}</Tabs.Tab>
          <Tabs.Tab value="sent">{isNarrow ? 'Sent' : 'Sent, packets'}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="checker" className={inspectorCss['panel'] ?? ''}>
          {checker}
        </Tabs.Panel>
        {isNarrow && (
          <Tabs.Panel value="exhibits" className={inspectorCss['panel'] ?? ''}>
            {exhibitsPane}
          </Tabs.Panel>
        )}
        <Tabs.Panel value="case" className={inspectorCss['panel'] ?? ''}>
          <CaseTab violation={records.violation} pack={pack} />
        </Tabs.Panel>
        <Tabs.Panel value="sent" className={inspectorCss['panel'] ?? ''}>
          <SentTab appeal={records.appeal} packets={records.packets} pack={pack} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
};

const packetWords = ({ packets }: AppealRecords, pack: Pack): string => {
  const [last] = packets;
  const paper = pack.paper === 'letter' ? 'Letter' : 'A4';
  return last === undefined ? `not written yet, ${paper}` : `${String(last.pages)} pages, written`;
};

const narrow = '(max-width: 1199px)';

/** The open appeal: exhibits, text and checker side by side. */
export const Workspace = ({ records }: { readonly records: AppealRecords }) => {
  const { appeal, violation, exhibits } = records;
  const shop = useShop();
  const pack = packOf(appeal.pack) ?? shop.pack;
  const readOnly = appeal.status !== 'draft';
  const isNarrow = useMediaQuery(narrow, window.matchMedia(narrow).matches, {
    getInitialValueInEffect: false,
  });
  const [tab, setTab] = useState<TabName>(readOnly ? 'sent' : 'checker');
  const [selected, setSelected] = useState<string | null>(null);
  const [caret, setCaret] = useState<{ readonly place: string; readonly editor: Editor | null } | null>(null);
  const [citing, setCiting] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const facts = useMemo(() => factsOf(records), [records]);
  const readiness = useMemo(() => readinessOf(facts), [facts]);
  const times = useMemo(() => timesCited(facts), [facts]);
  const plain = useMemo(() => draftPlainText(facts, numbersOf(facts.exhibits)), [facts]);
  const editor = caret?.editor?.isDestroyed === false ? caret.editor : null;
  useWorkspaceKeys(
    !readOnly && !exporting,
    () => {
      if (editor !== null) setCiting(true);
    },
    () => setExporting(true),
  );
  const showExhibit = (id: string) => {
    setSelected(id);
    setTab('exhibits');
    requestAnimationFrame(() => requestAnimationFrame(() => goToPlace(`exhibit:${id}`)));
  };
  const goTo = (finding: Finding) => {
    setExporting(false);
    if (finding.spot.kind === 'exhibit') showExhibit(finding.spot.id);
    else requestAnimationFrame(() => requestAnimationFrame(() => goToPlace(placeOf(finding))));
  };
  const parts: WorkspaceParts = {
    exhibits,
    readOnly,
    active: editor,
    activePlace: caret?.place ?? null,
    setActive: (place, own) => setCaret({ place, editor: own }),
    showExhibit,
  };
  const exhibitsPane = (
    <ExhibitsPane
      records={records}
      times={times}
      selected={selected}
      onSelect={setSelected}
      side={isNarrow ? 'inspector' : 'left'}
    />
  );
  return (
    <WorkspaceContext value={parts}>
      <Screen
        header={
          <WorkspaceHeader
            records={records}
            pack={pack}
            isNarrow={isNarrow}
            onExport={() => setExporting(true)}
            onFailure={setFailure}
          />
        }
        {...(isNarrow ? {} : { left: exhibitsPane })}
        leftWidth={284}
        inspectorWidth={344}
        inspector={
          <InspectorTabs
            records={records}
            pack={pack}
            tab={tab}
            onTab={setTab}
            exhibitsPane={isNarrow ? exhibitsPane : null}
            checker={<Checker readiness={readiness} attempt={appeal.attempt} onGo={goTo} />}
          />
        }
        foot={<ChannelCounters pack={pack} text={plain} packetWords={packetWords(records, pack)} />}
      >
        {!readOnly && (
          <div className={css['toolbar']}>
            <EditorToolbar words={wordCount(plain)} citing={citing} onCiting={setCiting} />
          </div>
        )}
        {failure !== null && (
          <div className={css['note']}>
            <Note tone="dang" live title={failure} />
          </div>
        )}
        <DraftBody key={readOnly ? 'sent' : 'draft'} records={records} />
      </Screen>
      {exporting && (
        <ExportDialog
          appealId={appeal.id}
          title={`Export the packet of case\u00a0${String(violation.number)}, appeal\u00a0${String(appeal.attempt)}`}
          paper={pack.paper}
          mend={readiness.findings.filter(({ severity }) => severity === 'mend')}
          onGo={goTo}
          onClose={() => setExporting(false)}
        />
      )}
    </WorkspaceContext>
  );
};

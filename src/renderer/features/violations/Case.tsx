import { attemptsAllowed } from '#shared/policy/case-rules.ts';
import { Anchor } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { useIntake } from '#renderer/data/intake.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useRedoable } from '#renderer/state/redoable.ts';
import { useView } from '#renderer/state/view.ts';
import { Exported } from '#renderer/ui/Exported.tsx';
import { GoneRecord } from '#renderer/ui/GoneRecord.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { StateBadge } from '#renderer/ui/State.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import { useKey } from '#renderer/ui/use-key.ts';
import { appealStep } from '#shared/appeals/appeal-step.ts';
import type { Clock } from '#shared/clock.ts';
import { deciderOf, type CaseHistory } from '#shared/case-timeline/events.ts';
import { checklistOf } from '#shared/evidence-checklist.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { countedOnRecord } from '#shared/notice-reading/counted-dues.ts';
import { decisionsOf } from '#shared/routes/decision.ts';
import type { Violation } from '#shared/violations.ts';
import { CaseActions, type OwnDialog } from './CaseActions.tsx';
import { CaseAppeals } from './CaseAppeals.tsx';
import { CaseCorrections } from './CaseCorrections.tsx';
import { CaseClocks } from './CaseClocks.tsx';
import { CaseDialogs } from './CaseDialogs.tsx';
import { CaseEvidence } from './CaseEvidence.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseMoney } from './CaseMoney.tsx';
import { CaseQuiz } from './CaseQuiz.tsx';
import { CaseRepeats } from './CaseRepeats.tsx';
import { CaseRoutes } from './CaseRoutes.tsx';
import { CaseTimeline } from './CaseTimeline.tsx';
import { useCaseDialogs, type CaseDialog } from './case-dialogs.ts';
import { caseFileOf, isQuizOpen, type CaseFile } from './case-file-model.ts';
import { EditDialog } from './EditDialog.tsx';
import { NoticeOnFile } from './NoticeOnFile.tsx';
import { StatusDialog } from './StatusDialog.tsx';
import { caseRoutes } from './case-routes.ts';
import { useCasePage } from './use-case-page.ts';
import { useCases, type Cases } from './use-cases.ts';
import { clocksOfCase, toldOfCase } from './violations-model.ts';
import css from './case.module.css';

const Crumb = () => {
  const go = useView((state) => state.go);
  return (
    <Anchor
      component="button"
      type="button"
      onClick={() => {
        go({ screen: 'violations' });
      }}
    >
      Violations
    </Anchor>
  );
};

const useCaseFiles = (violation: Violation) => {
  const intake = useIntake(violation.shopId);
  const dropped = useIncomingFiles((files) => void intake.take(files, violation.id));
  return { intake, dropped };
};

/** All that is on file for a case beside its own record, and what happened to it. */
const useOnFile = (violation: Violation, { records, reckoning }: Cases) => {
  const { people } = useShop();
  const { id, type, shopId } = violation;
  const allFiles = useShopRows('evidence', shopId) ?? [];
  const matches = useShopRows('evidencePieces', shopId) ?? [];
  const decisions = useShopRows('routeDecisions', shopId) ?? [];
  const packets = useShopRows('packets', shopId) ?? [];
  const allActions = useShopRows('actions', shopId) ?? [];
  const appeals = records.appeals.filter((appeal) => appeal.violationId === id);
  const files = allFiles
    .filter((file) => file.violationId === id && isOnFile(file))
    .toSorted((a, b) => a.number - b.number);
  const own = matches.filter((match) => match.violationId === id);
  const { zone, pack } = reckoning;
  const today = dayOf(reckoning.now, zone);
  const file = caseFileOf(records, id);
  const actions = allActions.filter(({ violationId }) => violationId === id);
  const history: CaseHistory = {
    violation,
    appeals,
    evidence: files,
    packets: packets.filter(({ appealId }) => appeals.some((appeal) => appeal.id === appealId)),
    readings: records.readings,
    decisions: decisionsOf(decisions, id),
    actions,
    people,
    pack,
    entries: records.entries,
    ...file,
    zone,
    today,
  };
  const checklist = checklistOf({ type, files, matches: own }, pack, today);
  return { appeals, files, checklist, file, history, actions };
};

/** `lines`: where the lines of its notice are entered. */
type CaseProps = { readonly id: string; readonly part?: 'lines' | undefined };

type ClocksProps = {
  readonly violation: Violation;
  readonly file: CaseFile;
  readonly clocks: readonly Clock[];
  readonly cases: Cases;
  readonly onOpen: (dialog: CaseDialog) => void;
};

const Clocks = ({ violation, file, clocks, cases, onOpen }: ClocksProps) => {
  const { records, reckoning } = cases;
  const { pack, zone } = reckoning;
  const counted = useMemo(() => countedOnRecord(violation, pack, zone), [violation, pack, zone]);
  return (
    <CaseClocks
      caseId={violation.id}
      cases={cases}
      clocks={clocks}
      counted={counted}
      told={toldOfCase(violation, records, reckoning)}
    >
      <CaseQuiz
        quiz={file.quiz}
        clock={clocks.find(({ kind }) => kind === 'policyQuiz') ?? null}
        isOpen={isQuizOpen(violation, reckoning.pack)}
        reckoning={reckoning}
        onOpen={onOpen}
      />
    </CaseClocks>
  );
};

/** Which dialog of the case's own record is open, and the key of the one that is used most. */
const useRecordDialog = (first: OwnDialog) => {
  const [dialog, setDialog] = useState(first);
  const close = () => {
    setDialog('none');
  };
  useKey('s', () => {
    setDialog('status');
  });
  return { dialog, setDialog, close };
};

/** The dialogs of the case's file, and the keys that open them. */
const useFileDialogs = (canSayQuiz: boolean) => {
  const dialogs = useCaseDialogs();
  useKey('c', () => {
    dialogs.open({ kind: 'contact', contact: null });
  });
  useKey('m', () => {
    dialogs.open({ kind: 'money', held: null });
  });
  useKey('q', () => {
    if (canSayQuiz) dialogs.open({ kind: 'quiz' });
  });
  return dialogs;
};

type RecordDialogsProps = Pick<CaseProps, 'part'> & {
  readonly violation: Violation;
  readonly dialog: OwnDialog;
  readonly onClose: () => void;
};

const RecordDialogs = ({ violation, part, dialog, onClose }: RecordDialogsProps) => (
  <>
    <StatusDialog opened={dialog === 'status'} violation={violation} onClose={onClose} />
    <EditDialog
      opened={dialog === 'edit'}
      violation={violation}
      atLines={part === 'lines'}
      onClose={onClose}
    />
  </>
);

type OneCaseProps = Pick<CaseProps, 'part'> & { readonly violation: Violation; readonly cases: Cases };

const OneCase = ({ violation, cases, part }: OneCaseProps) => {
  const { records } = cases;
  const { packFor } = cases.reckoning;
  const reckoning = { ...cases.reckoning, pack: packFor(violation.pack, violation.noticeAt) };
  const go = useView((state) => state.go);
  const { dialog, setDialog, close } = useRecordDialog(part === 'lines' ? 'edit' : 'none');
  const { intake, dropped } = useCaseFiles(violation);
  const { appeals, files, checklist, file, history, actions } = useOnFile(violation, { records, reckoning });
  const [decision = null] = history.decisions;
  const page = useCasePage(violation.id);
  const dialogs = useFileDialogs(file.quiz !== null || isQuizOpen(violation, reckoning.pack));
  const clocks = clocksOfCase(violation, records, cases.reckoning);
  const step = appealStep(violation, appeals, attemptsAllowed(reckoning.pack, violation.type), clocks);
  const openAppeal = (id: string) => {
    go({ screen: 'appeal', id });
  };
  return (
    <div className={css['screen']} {...dropped}>
      <Screen
        header={
          <PageHeader
            crumb={<Crumb />}
            title={`Case ${String(violation.number)}`}
            quiet={<span title={violation.title}>{violation.title}</span>}
            state={
              <>
                <StateBadge {...caseStates[violation.status]} />
                <CaseRepeats {...{ violation, reckoning }} violations={records.violations} />
              </>
            }
            actions={
              <CaseActions {...{ violation, appeals, step, page }} onDialog={setDialog} onOpen={openAppeal} />
            }
          />
        }
        strip={<CaseFacts violation={violation} cases={cases} />}
        inspector={
          <CaseEvidence
            violation={violation}
            files={files}
            checklist={checklist}
            violations={records.violations}
            reckoning={reckoning}
            intake={intake}
          >
            <CaseAppeals
              violation={violation}
              appeals={appeals}
              packets={history.packets}
              step={step}
              reckoning={reckoning}
              onOpen={openAppeal}
            />
            <CaseCorrections caseId={violation.id} actions={actions} reckoning={reckoning} />
            <CaseMoney holds={file.holds} reckoning={reckoning} onOpen={dialogs.open} />
          </CaseEvidence>
        }
      >
        <Exported told={page.failure} />
        <Clocks {...{ violation, file, clocks }} cases={{ records, reckoning }} onOpen={dialogs.open} />
        <CaseRoutes
          caseId={violation.id}
          routes={caseRoutes({ violation, appeals, files, checklist, actions }, cases)}
          decision={decision}
          decidedBy={decision === null ? '' : deciderOf(decision, history.people)}
          reckoning={reckoning}
        />
        <CaseTimeline
          history={history}
          reckoning={reckoning}
          onContact={(contact) => {
            dialogs.open({ kind: 'contact', contact });
          }}
        />
        <NoticeOnFile violation={violation} />
      </Screen>
      <CaseDialogs
        dialog={dialogs.dialog}
        opened={dialogs.opened}
        violation={violation}
        file={file}
        evidence={files}
        pack={reckoning.pack}
        onClose={dialogs.close}
      />
      <RecordDialogs {...{ violation, part, dialog }} onClose={close} />
    </div>
  );
};

/** One case: its facts, clocks, appeals, evidence and what happened. */
export const Case = ({ id, part }: CaseProps) => {
  const cases = useCases();
  const go = useView((state) => state.go);
  const canRedo = useRedoable((state) => state.is);
  const violation = cases?.records.violations.find((one) => one.id === id);
  if (cases !== undefined && violation !== undefined)
    return <OneCase violation={violation} cases={cases} part={part} />;
  return (
    <Screen header={<PageHeader crumb={<Crumb />} title="Case" />}>
      {cases !== undefined && (
        <GoneRecord
          title="This case is not on record."
          canRedo={canRedo}
          verb="All cases"
          onList={() => {
            go({ screen: 'violations' });
          }}
        >
          It was taken back, or it belongs to another shop.
        </GoneRecord>
      )}
    </Screen>
  );
};

import { nativeTheme, session } from 'electron';
import type { JobHandlers } from './jobs.ts';
import { appOrigin } from './protocol.ts';
import { showContent } from './services/evidence-content.ts';
import { lookInto } from './services/evidence-look.ts';
import { readWords, showPage } from './services/evidence-page.ts';
import { takeIn } from './services/intake.ts';
import { deleteForGood } from './services/trash.ts';
import { redact } from './services/redact.ts';
import { pathToReveal } from './services/reveal.ts';

/** The handler of every job. One line per job; a missing one does not compile. */
export const jobHandlers: JobHandlers = {
  'evidence.intake': takeIn,
  'evidence.page': showPage,
  'evidence.words': readWords,
  'evidence.deleteForGood': deleteForGood,
  'evidence.redact': redact,
  'evidence.content': showContent,
  'evidence.look': lookInto,
  'packet.export': async (input, context) => {
    const { exportAppeal } = await import('./export/appeal-packet.ts');
    return exportAppeal(input, context);
  },
  'packet.preparePictures': async (input, context) => {
    const { preparePictures } = await import('./export/appeal-packet.ts');
    return preparePictures(input, context);
  },
  'statement.export': async (input, context) => {
    const { exportStatement } = await import('./export/statement-export.ts');
    return exportStatement(input, context);
  },
  'submissions.export': async (input, context) => {
    const { exportSubmissions } = await import('./export/submissions-export.ts');
    return exportSubmissions(input, context);
  },
  'ledger.export': async (input, context) => {
    const { exportLedger } = await import('./export/ledger-export.ts');
    return exportLedger(input, context);
  },
  'case.export': async (input, context) => {
    const { exportCasePage } = await import('./export/case-page-export.ts');
    return exportCasePage(input, context);
  },
  'actions.export': async (input, context) => {
    const { exportActions } = await import('./export/actions-export.ts');
    return exportActions(input, context);
  },
  'audit.export': async (input, context) => {
    const { exportAudit } = await import('./export/audit-export.ts');
    return exportAudit(input, context);
  },
  'audit.sheet': async (input, context) => {
    const { exportSheet } = await import('./export/audit-export.ts');
    return exportSheet(input, context);
  },
  'review.report': async (input, context) => {
    const { fileReviewReport } = await import('./export/review-export.ts');
    const { printReport } = await import('./export/save-report.ts');
    return fileReviewReport(input, printReport, context);
  },
  'review.export': async (input, context) => {
    const { exportReview } = await import('./export/review-export.ts');
    return exportReview(input, context);
  },
  'audit.readSample': async (input, context) => {
    const { readSample } = await import('./services/sample-file.ts');
    return readSample(input, context);
  },
  'listing.readFile': async (input, context) => {
    const { readListings } = await import('./services/listing-file.ts');
    return readListings(input, context);
  },
  'checklist.export': async (input, context) => {
    const { exportChecklist } = await import('./export/checklist-export.ts');
    return exportChecklist(input, context);
  },
  'cases.export': async (input, context) => {
    const { exportCases } = await import('./export/cases-export.ts');
    return exportCases(input, context);
  },
  'clocks.export': async (input, context) => {
    const { exportClocks } = await import('./export/clocks-export.ts');
    return exportClocks(input, context);
  },
  'readings.preview': async (input, context) => {
    const { previewReadings } = await import('./services/readings-import.ts');
    return previewReadings(input, context);
  },
  'readings.import': async (input, context) => {
    const { importReadings } = await import('./services/readings-import.ts');
    return importReadings(input, context);
  },
  'capture.read': async (input, context) => {
    const { readCapture } = await import('./services/capture.ts');
    return readCapture(input, context);
  },
  'history.verify': (_input, { records, work, signal, progress }) =>
    work(
      'history.verify',
      { database: records.databasePath },
      { signal, progress: (done, total) => progress({ done, total, words: 'entries' }) },
    ),
  'space.open': async ({ space }, { openSpace, signal, progress }) => {
    await openSpace(space, { signal, progress });
    return { space };
  },
  'sample.reset': async (_input, { resetSample, signal, progress }) => {
    await resetSample({ signal, progress });
    return {};
  },
  'app.setTheme': ({ theme }, { preferences }) => {
    preferences.change({ theme });
    nativeTheme.themeSource = theme;
    return Promise.resolve({ theme });
  },
  'app.setChartRange': ({ shopId, range }, { preferences }) => {
    preferences.change({ chartRanges: { ...preferences.read().chartRanges, [shopId]: range } });
    return Promise.resolve({});
  },
  'app.setCaseLayout': ({ layout }, { preferences }) => {
    preferences.change({ caseLayout: layout });
    return Promise.resolve({});
  },
  'app.setActionLayout': ({ layout }, { preferences }) => {
    preferences.change({ actionLayout: layout });
    return Promise.resolve({});
  },
  'app.setCaseColumns': ({ shopId, columns }, { preferences }) => {
    const others = Object.entries(preferences.read().caseColumns).filter(([shop]) => shop !== shopId);
    const own = columns === null ? [] : [[shopId, columns] as const];
    preferences.change({ caseColumns: Object.fromEntries([...others, ...own]) });
    return Promise.resolve({});
  },
  'app.clearReplica': async () => {
    await session.defaultSession.clearStorageData({ origin: appOrigin, storages: ['indexdb'] });
    return {};
  },
  'app.reveal': (asked, context) => {
    context.reveal(pathToReveal(asked, context));
    return Promise.resolve({});
  },
  'alerts.begin': (_input, { desktop }) => Promise.resolve({ open: desktop.begin() }),
  'alerts.system': (_input, { desktop }) => desktop.system(),
  'alerts.setTray': async ({ isOn }, { desktop }) => {
    await desktop.setTray(isOn);
    return desktop.system();
  },
  'alerts.setAtLogin': async ({ isOn }, { desktop }) => {
    await desktop.setAtLogin(isOn);
    return desktop.system();
  },
  'alerts.test': async (_input, { desktop }) => ({ outcome: await desktop.testNotice() }),
};

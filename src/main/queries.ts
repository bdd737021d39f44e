import { type QueryInput, type QueryName, type QueryOutput, querySpecs } from '#shared/contract/queries.ts';
import { type Answer, AppError } from '#shared/contract/result.ts';
import type { ActionLayout, ListColumn, CaseLayout, ChartRangeKey, ThemeChoice } from '#shared/choices.ts';
import type { About } from '#shared/settings.ts';
import { failureFrom, invalidInput } from './bus.ts';
import { feedSince } from './db/feed.ts';
import { findRow, historyPage, selectRows } from './db/queries.ts';
import type { Env } from './env.ts';
import { shippedChecklists } from './services/checklists.ts';
import { packsInUse } from './services/packs.ts';
import type { Records } from './services/records.ts';

/** What a query may use. `records()` throws the failure of records that could not be opened. */
export interface QueryContext {
  readonly records: () => Records;
  readonly env: Env;
  readonly about: () => About;
  readonly theme: () => ThemeChoice;
  readonly chartRanges: () => Readonly<Record<string, ChartRangeKey>>;
  readonly caseLayout: () => CaseLayout;
  readonly actionLayout: () => ActionLayout;
  readonly caseColumns: () => Readonly<Record<string, readonly ListColumn[]>>;
}

type QueryHandlers = {
  readonly [N in QueryName]: (input: QueryInput<N>, context: QueryContext) => QueryOutput<N>;
};

const handlers: QueryHandlers = {
  'feed.since': ({ epoch, cursor }, { records, env }) => ({
    batch: feedSince(records().db, epoch, cursor),
    now: env.now(),
    clockFixed: env.clockFixed,
  }),
  'history.page': (input, { records }) => historyPage(records().db, input),
  'policy.packsInUse': (_input, { records }) => ({
    packs: packsInUse(records().packs, selectRows(records().db, 'shops')),
  }),
  'policy.packs': (_input, { records }) => ({ packs: records().packs.all() }),
  'appeal.versionText': ({ id }, { records }) => {
    const version = findRow(records().db, 'appealVersions', id);
    if (version === null) throw new AppError('notFound', 'This version is not on record any more.');
    return { text: version.text };
  },
  'audit.checklists': () => ({ checklists: [...shippedChecklists()] }),
  'app.about': (_input, { about }) => about(),
  'app.theme': (_input, { theme }) => ({ theme: theme() }),
  'app.chartRanges': (_input, { chartRanges }) => ({ ranges: { ...chartRanges() } }),
  'app.caseLayout': (_input, { caseLayout }) => ({ layout: caseLayout() }),
  'app.actionLayout': (_input, { actionLayout }) => ({ layout: actionLayout() }),
  'app.caseColumns': (_input, { caseColumns }) => ({
    columns: Object.fromEntries(Object.entries(caseColumns()).map(([shopId, all]) => [shopId, [...all]])),
  }),
};

const isQuery = (name: unknown): name is QueryName =>
  typeof name === 'string' && Object.hasOwn(querySpecs, name);

const perform = <N extends QueryName>(
  name: N,
  input: unknown,
  context: QueryContext,
): Answer<QueryOutput<N>> => {
  const parsed = querySpecs[name].input.safeParse(input);
  if (!parsed.success) return { ok: false, error: invalidInput(parsed.error) };
  return { ok: true, value: handlers[name](parsed.data, context) };
};

/** Answers a query that came over IPC. */
export const answerQuery = (
  name: unknown,
  input: unknown,
  context: QueryContext,
  logError: (error: unknown, where: string) => string,
): Answer<unknown> => {
  if (!isQuery(name)) return { ok: false, error: { code: 'invalid', message: 'There is no such query.' } };
  try {
    return perform(name, input, context);
  } catch (error) {
    return { ok: false, error: failureFrom(error, name, logError) };
  }
};

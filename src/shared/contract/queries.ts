import type { z } from 'zod';
import { appealVersionQueries } from '../appeals/version.ts';
import { auditQueries } from '../audits/audit.ts';
import { historyQueries } from '../history.ts';
import { settingsQueries } from '../settings.ts';
import { policyQueries } from '../policy/contract.ts';
import { feedQueries } from './feed.ts';

/** Every query. One line per domain. */
export const queries = {
  ...feedQueries,
  ...historyQueries,
  ...settingsQueries,
  ...policyQueries,
  ...appealVersionQueries,
  ...auditQueries,
} as const;

export type Queries = typeof queries;
export type QueryName = keyof Queries;
export type QueryInput<N extends QueryName> = z.output<Queries[N]['input']>;
export type QueryOutput<N extends QueryName> = z.output<Queries[N]['output']>;

/** The same registry, with the types following from the query's name. */
export const querySpecs: {
  readonly [N in QueryName]: {
    readonly input: z.ZodType<QueryInput<N>>;
    readonly output: z.ZodType<QueryOutput<N>>;
  };
} = queries;

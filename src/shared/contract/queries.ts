import type { z } from 'zod';
import { historyQueries } from '../history.ts';
import { settingsQueries } from '../settings.ts';
import { feedQueries } from './feed.ts';

/** Every query. One line per domain. */
export const queries = {
  ...feedQueries,
  ...historyQueries,
  ...settingsQueries,
} as const;

export type Queries = typeof queries;
export type QueryName = keyof Queries;
export type QueryInput<N extends QueryName> = z.output<Queries[N]['input']>;
export type QueryOutput<N extends QueryName> = z.output<Queries[N]['output']>;

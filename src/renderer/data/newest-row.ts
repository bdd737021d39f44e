import type { Row, TableName } from '#shared/contract/tables.ts';
import { giveWay, replicaTables } from './replica.ts';

/** A record as it is held at this moment: what was just sent is in it, also where no screen was drawn since. */
export const newestRow = async <T extends TableName>(name: T, id: string): Promise<Row<T> | null> =>
  (await replicaTables()[name].get(id).catch(giveWay)) ?? null;

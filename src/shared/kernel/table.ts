import { z } from 'zod';

/** Columns that every record has: its id (UUIDv7), its revision, and the seq of the transaction that wrote it. */
export const recordColumns = {
  id: z.string().min(1),
  rev: z.number().int().positive(),
  seq: z.number().int().positive(),
} as const;

export type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * One table as both sides know it. `private` columns enter history as SHA-256 only and never leave main; `unsent` ones stay
 * in main as well, since they are read one by one, and stand in the history whole; `index` names the Dexie indexes beside the id.
 */
export interface TableSpec<S extends Shape> {
  readonly row: z.ZodObject<typeof recordColumns & S>;
  readonly index: readonly string[];
  readonly private: readonly string[];
  readonly unsent: readonly string[];
}

export interface TableOptions {
  readonly index?: readonly string[];
  readonly private?: readonly string[];
  readonly unsent?: readonly string[];
}

/** Declares a table: its own columns, beside id, rev and seq. */
export const table = <S extends Shape>(columns: S, options: TableOptions = {}): TableSpec<S> => ({
  row: z.object({ ...recordColumns, ...columns }),
  index: options.index ?? [],
  private: options.private ?? [],
  unsent: options.unsent ?? [],
});

export type ColumnKind = 'plain' | 'boolean' | 'json';

const innerType = (schema: unknown): string => {
  if (!(schema instanceof z.ZodType)) return 'unknown';
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return innerType(schema.unwrap());
  // The choices of a union stand alike: objects of two shapes are JSON both.
  if (schema instanceof z.ZodUnion) return innerType(schema.options[0]);
  return schema.def.type;
};

/** How a column stands in SQLite: as it is, as 0 or 1, or as JSON text. */
export const columnKinds = (row: z.ZodObject): ReadonlyMap<string, ColumnKind> =>
  new Map(
    Object.entries(row.shape).map(([name, schema]) => {
      const type = innerType(schema);
      if (type === 'boolean') return [name, 'boolean'];
      return [name, type === 'array' || type === 'object' || type === 'record' ? 'json' : 'plain'];
    }),
  );

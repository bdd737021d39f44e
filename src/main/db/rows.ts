import { type Row, type TableName, tables } from '#shared/contract/tables.ts';
import { columnKinds } from '#shared/kernel/table.ts';

export type SqlValue = string | number | null;

/** Values that columns of a table must equal. */
export type Where<T extends TableName> = { readonly [C in keyof Row<T>]?: SqlValue };

/** A row as plain data, checked by its table's schema when it is read as a `Row<T>`. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** The SQL that reads and writes one table, made once from its columns. */
export interface TableSql {
  readonly columns: readonly string[];
  readonly upsert: string;
  readonly toSql: (row: PlainRow) => SqlValue[];
  readonly fromSql: (row: PlainRow) => PlainRow;
}

const encode = (value: unknown, kind: string): SqlValue => {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new TypeError(`A ${typeof value} can't be stored.`);
};

const decode = (value: unknown, kind: string): unknown => {
  if (value === null) return null;
  if (kind === 'json' && typeof value === 'string') return JSON.parse(value);
  return kind === 'boolean' ? value === 1 : value;
};

const tableSql = (name: TableName): TableSql => {
  const kinds = columnKinds(tables[name].row);
  const columns = [...kinds.keys()];
  const sets = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`);
  return {
    columns,
    upsert: `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT (id) DO UPDATE SET ${sets.join(', ')}`,
    toSql: (row) => columns.map((column) => encode(row[column], kinds.get(column) ?? 'plain')),
    fromSql: (row) =>
      Object.fromEntries(
        columns.map((column) => [column, decode(row[column] ?? null, kinds.get(column) ?? 'plain')]),
      ),
  };
};

const made = new Map<TableName, TableSql>();

/** The statements of a table. Table and column names come from the registry alone, never from outside. */
export const sqlOf = (name: TableName): TableSql => {
  const known = made.get(name);
  if (known !== undefined) return known;
  const sql = tableSql(name);
  made.set(name, sql);
  return sql;
};

/** The names of all tables of records. */
export const tableNames: readonly TableName[] = Object.keys(tables).filter(
  (name): name is TableName => name in tables,
);

/** The test and values of a `WHERE`; a column that the table has not is an error, never passed over. */
export const whereSql = (
  table: TableName,
  where: Readonly<Record<string, SqlValue | undefined>>,
): { readonly tests: string; readonly values: readonly SqlValue[] } => {
  const names = Object.keys(where);
  const strange = names.find((name) => !sqlOf(table).columns.includes(name));
  if (strange !== undefined) throw new TypeError(`${table} has no column ${strange}.`);
  if (names.length === 0) return { tests: 'TRUE', values: [] };
  return {
    tests: names.map((name) => `${name} IS ?`).join(' AND '),
    values: names.map((name) => where[name] ?? null),
  };
};

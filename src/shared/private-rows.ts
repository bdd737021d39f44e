import { isReference, ownerOf } from './private-owners.ts';
import type { PrivateFind } from './private-finds.ts';
import { labelKind, type PrivateKind } from './redaction-labels.ts';
import { privateWordsIn } from './redaction-suggestions.ts';

type Row = readonly string[];

/** What a column's head says of its cells: `name` of anyone, `buyer` a buyer's name, or that they are nobody's. */
type Column = PrivateKind | 'buyer' | 'none' | 'other';

const columns: readonly (readonly [column: Column, words: RegExp])[] = [
  [
    'none',
    /\b(?:seller|shop|store|warehouse|carrier|courier|depot|hub|sender|origin|pickup|supplier|provider|product|sku|company)\b|\b(?:return|ship(?:ped)? from)\b/u,
  ],
  ['none', /user ?name|nickname|handle|\bid\b|\btype\b|\bdate\b|\btime\b|\bstatus\b/u],
  ['email', /\be-?mail\b/u],
  ['phone', /\b(?:phone|mobile|cell|tel|telephone|whatsapp)\b/u],
  ['address', /\b(?:address|street)\b/u],
  [
    'buyer',
    /^(?:buyer|recipient|customer|consignee|receiver|addressee)(?:['’]?s)?(?: (?:full |first |last )?name)?$|^(?:deliver(?:ed)?|ship(?:ped)?|sold|bill(?:ed)?) to$|^(?:signed|received) (?:for )?by$/u,
  ],
  ['name', /^(?:first|last|full|given|family|contact)?[ _-]?name$/u],
];

const longestHead = 60;

// What a person's data look like is no head: "12 Elm Street". A head may be numbered: "Address Line 1".
const isHead = (cell: string): boolean => cell.length <= longestHead && !/[@,]|\d{2}|^\s*\d/u.test(cell);

const columnOf = (head: string): Column => {
  if (!isHead(head)) return 'other';
  const words = head
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, ' ')
    .replace(/\s*[:#*]+$/u, '');
  return columns.find(([, pattern]) => pattern.test(words))?.[0] ?? labelKind(words) ?? 'other';
};

const isPrivate = (column: Column): boolean => column !== 'none' && column !== 'other';
const isWay = (column: Column): boolean => column === 'email' || column === 'phone' || column === 'address';

/** Columns as the heads say; a plain “Name” is a person's only beside a way to reach them. */
const columnsOf = (row: Row): readonly Column[] => {
  const all = row.map(columnOf);
  return all.some(isWay) ? all : all.map((column) => (column === 'name' ? 'other' : column));
};

const mostBefore = 20;

/** The row with the heads of a table's columns, from 0; -1 where no row says that a column is a person's. */
export const headOf = (rows: readonly Row[]): number =>
  rows.slice(0, mostBefore).findIndex((row) => columnsOf(row).some(isPrivate));

// Platforms mask what they hand out, "J*** R***", and a head may be explained below it, "Recipient of the order.".
const isFilled = (cell: string, head: string): boolean =>
  !cell.includes('*') && !(head !== '' && cell.toLowerCase().startsWith(head.trim().toLowerCase()));

const looksLike: Readonly<Record<PrivateKind, RegExp>> = {
  name: /^(?=.*\p{L}{2})[^@]{2,80}$/u,
  email: /[^\s@]@[^\s@]+\.[^\s@]/u,
  phone: /(?:\d\D{0,3}){7,}/u,
  address: /\p{L}.*\p{L}/u,
};

const kindOf = (column: Column): PrivateKind | null => {
  if (column === 'none' || column === 'other') return null;
  return column === 'buyer' ? 'name' : column;
};

const inColumns = (row: Row, heads: Row, kinds: readonly Column[]): readonly PrivateFind[] => {
  const finds = row.flatMap((cell, index): readonly PrivateFind[] => {
    const kind = kindOf(kinds[index] ?? 'other');
    const text = cell.trim();
    if (kind === null || !looksLike[kind].test(text) || !isFilled(text, heads[index] ?? '')) return [];
    return [{ kind, text, isBuyers: true }];
  });
  // An address over several columns is one, and so is a name.
  return finds.filter(
    ({ kind }, index) =>
      (kind !== 'address' && kind !== 'name') || finds.findIndex((find) => find.kind === kind) === index,
  );
};

const inCell = (cell: string): readonly PrivateFind[] =>
  privateWordsIn(cell).flatMap((found): readonly PrivateFind[] => {
    const owner = ownerOf(cell, found);
    if (owner === 'own' || owner === 'business' || isReference(cell, found)) return [];
    return [{ kind: found.kind, text: cell.slice(found.from, found.to), isBuyers: owner === 'buyer' }];
  });

/** What looks like a private person's data in the rows of a table: by the heads of its columns, and by its own look elsewhere. */
export const findsInRows = (rows: readonly Row[]): readonly PrivateFind[] => {
  const at = headOf(rows);
  const heads = rows[at] ?? [];
  const kinds = columnsOf(heads);
  return rows.flatMap((row, index) => {
    if (index === at) return [];
    const isBelow = at >= 0 && index > at;
    const loose = row.filter((_cell, column) => !isBelow || (kinds[column] ?? 'other') === 'other');
    return [...(isBelow ? inColumns(row, heads, kinds) : []), ...loose.flatMap(inCell)];
  });
};

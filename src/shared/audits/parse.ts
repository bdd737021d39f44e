import { placedReasons } from '../policy/reasons.ts';
import { checklist, type Checklist } from './checklist.ts';

type Path = readonly PropertyKey[];
/** What is wrong in a checklist and where: the keys that lead there, as `['items', 3, 'how']`. */
export interface FieldProblem {
  readonly path: Path;
  readonly reason: string;
}

/** A place in a checklist and what is wrong there: "items[3] (duplicate), how". */
export interface ChecklistProblem {
  readonly place: string;
  readonly reason: string;
}

export type ParsedChecklist =
  | { readonly ok: true; readonly checklist: Checklist }
  | { readonly ok: false; readonly problems: readonly ChecklistProblem[] };

const doubles = (list: 'sections' | 'items', ids: readonly string[]): readonly FieldProblem[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: [list, index, 'id'], reason: `"${id}" stands here twice` }],
  );

/** A follow-up comes after an item above it, so that no two wait for each other. */
const followUpProblems = ({ items }: Checklist): readonly FieldProblem[] =>
  items.flatMap(({ after }, index): readonly FieldProblem[] => {
    if (after === null) return [];
    const at = items.findIndex(({ id }) => id === after.item);
    const path = ['items', index, 'after', 'item'];
    if (at === -1) return [{ path, reason: `no item "${after.item}"` }];
    return at < index ? [] : [{ path, reason: `"${after.item}" must stand above its follow-up` }];
  });

const problemsOf = (list: Checklist): readonly FieldProblem[] => {
  const sections = list.sections.map(({ id }) => id);
  return [
    ...doubles('sections', sections),
    ...doubles(
      'items',
      list.items.map(({ id }) => id),
    ),
    ...list.items.flatMap(({ section }, index) =>
      sections.includes(section)
        ? []
        : [{ path: ['items', index, 'section'], reason: `no section "${section}"` }],
    ),
    ...followUpProblems(list),
  ];
};

const fieldOf = (node: unknown, key: PropertyKey): unknown =>
  typeof node === 'object' && node !== null
    ? new Map<PropertyKey, unknown>(Object.entries(node)).get(String(key))
    : undefined;

/** Names an item by its place and its own id, where it has one, and then the field. */
const placeWords = (json: unknown, path: Path): string => {
  const [list, index, ...field] = path;
  if (typeof index !== 'number') return path.map(String).join('.');
  const id = fieldOf(fieldOf(fieldOf(json, String(list)), index), 'id');
  const named = `${String(list)}[${String(index)}]${typeof id === 'string' ? ` (${id})` : ''}`;
  return field.length === 0 ? named : `${named}, ${field.map(String).join('.')}`;
};

/** Everything that is wrong in parsed JSON as a checklist; nothing where it holds together. */
export const fieldProblems = (json: unknown): readonly FieldProblem[] => {
  const read = checklist.safeParse(json, { reportInput: true });
  return read.success ? problemsOf(read.data) : placedReasons(read.error.issues);
};

/** Reads a checklist from parsed JSON, or names each item and field that is wrong and why. */
export const parseChecklist = (json: unknown): ParsedChecklist => {
  const problems = fieldProblems(json);
  const read = checklist.safeParse(json);
  if (read.success && problems.length === 0) return { ok: true, checklist: read.data };
  return {
    ok: false,
    problems: problems.map(({ path, reason }) => ({ place: placeWords(json, path), reason })),
  };
};

import { sureOf, type Sure } from '#renderer/ui/sureness.ts';
import type { PackPart, PackRow } from '#shared/policy/pack-rows.ts';

export type ValueView = 'all' | Sure;

export const viewNames: readonly { readonly key: ValueView; readonly name: string }[] = [
  { key: 'all', name: 'All' },
  { key: 'agree', name: '2 sources' },
  { key: 'single', name: 'Single' },
  { key: 'assumed', name: 'Assumed' },
  { key: 'unknown', name: 'Unknown' },
  { key: 'override', name: 'Overrides' },
];

const isIn = ({ found }: PackRow, view: ValueView): boolean => view === 'all' || sureOf(found) === view;

/** How many values of the parts a view shows. */
export const countIn = (parts: readonly PackPart[], view: ValueView): number =>
  parts.reduce((sum, { rows }) => sum + rows.filter((row) => isIn(row, view)).length, 0);

const hasWords = ({ name, value, found }: PackRow, part: string, text: string): boolean => {
  const titles = [found.source, ...found.also].map(({ title }) => title);
  return [part, name, value, found.note ?? '', ...titles].join('\n').toLowerCase().includes(text);
};

/** The parts with the values of a view that hold the words of a filter; a part without any is left out. */
export const partsInView = (
  parts: readonly PackPart[],
  view: ValueView,
  filter: string,
): readonly PackPart[] => {
  const text = filter.trim().toLowerCase();
  return parts
    .map(({ name, rows }) => ({
      name,
      rows: rows.filter((row) => isIn(row, view) && (text === '' || hasWords(row, name, text))),
    }))
    .filter(({ rows }) => rows.length > 0);
};

import type { Appeal, Exhibit } from '#shared/appeals/appeal.ts';
import type { Evidence } from '#shared/evidence.ts';
import type { Violation } from '#shared/violations.ts';
import { kindWords } from '#renderer/ui/file-words.ts';

/** Where a file stands in a packet: "Appeal 1 of case 9, exhibit 2". */
export interface Use {
  readonly exhibitId: string;
  readonly appealId: string;
  readonly words: string;
}

/** A file as its row shows it. */
export interface FileRow {
  readonly file: Evidence;
  readonly violation: Violation | null;
  readonly uses: readonly Use[];
}

export interface FileRecords {
  readonly files: readonly Evidence[];
  readonly violations: readonly Violation[];
  readonly appeals: readonly Appeal[];
  readonly exhibits: readonly Exhibit[];
}

const usesOf = (file: Evidence, { exhibits, appeals, violations }: FileRecords): readonly Use[] =>
  exhibits
    .filter((exhibit) => exhibit.evidenceId === file.id)
    .flatMap((exhibit) => {
      const appeal = appeals.find((one) => one.id === exhibit.appealId);
      if (appeal === undefined) return [];
      const number = violations.find((one) => one.id === appeal.violationId)?.number;
      const ofCase = number === undefined ? '' : ` of case ${String(number)}`;
      return [
        {
          exhibitId: exhibit.id,
          appealId: appeal.id,
          words: `Appeal ${String(appeal.attempt)}${ofCase}, exhibit ${String(exhibit.position + 1)}`,
        },
      ];
    });

/** Every file, the newest number first. */
export const fileRows = (records: FileRecords): readonly FileRow[] =>
  records.files
    .map((file) => ({
      file,
      violation: records.violations.find((one) => one.id === file.violationId) ?? null,
      uses: usesOf(file, records),
    }))
    .toSorted((a, b) => b.file.number - a.file.number);

export type FileView = 'all' | 'used' | 'loose';

/** The rows of a view: all, those that are exhibits, those that belong to no case. */
export const filesInView = (rows: readonly FileRow[], view: FileView): readonly FileRow[] => {
  if (view === 'all') return rows;
  return rows.filter((row) => (view === 'used' ? row.uses.length > 0 : row.violation === null));
};

const searched = ({ file, violation, uses }: FileRow): string =>
  [
    String(file.number),
    file.fileName,
    file.caption,
    file.sha256,
    kindWords(file.mime),
    violation === null ? '' : `case ${String(violation.number)} ${violation.title} ${violation.ticket}`,
    ...uses.map((use) => use.words),
  ]
    .join('\n')
    .toLowerCase();

/** The rows that have every word of a filter. */
export const filterFiles = (rows: readonly FileRow[], filter: string): readonly FileRow[] => {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const within = searched(row);
    return words.every((word) => within.includes(word));
  });
};

import type { Evidence } from './evidence.ts';
import { isOnFile } from './evidence-trash.ts';

/** A file that came in, and the number of the one on file that has the same bytes. */
export interface SameBytes {
  readonly fileName: string;
  readonly number: number;
}

/** Which of the files that came in are on file already: each is filed all the same, as twins are allowed. */
export const sameBytesOf = (
  cameIn: readonly string[],
  files: readonly Pick<Evidence, 'id' | 'number' | 'sha256' | 'fileName' | 'trashedAt'>[],
): readonly SameBytes[] =>
  files
    .filter(({ id }) => cameIn.includes(id))
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ fileName, number, sha256 }): readonly SameBytes[] => {
      const before = files.filter((one) => one.sha256 === sha256 && one.number < number && isOnFile(one));
      return before.length === 0 ? [] : [{ fileName, number: Math.min(...before.map((one) => one.number)) }];
    });

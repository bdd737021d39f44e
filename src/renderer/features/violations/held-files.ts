import type { Stopped } from '#renderer/data/intake.ts';
import type { Evidence } from '#shared/evidence.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { piecesOf } from '#shared/policy/evidence-asked.ts';
import { evidenceListOf, violationTypeOf, type EvidenceList, type Pack } from '#shared/policy/pack.ts';
import { itemsToSave, saveFirst, type SaveFor, type SaveItem } from '#shared/save-first.ts';
import type { SavedFile } from '#shared/violations.ts';
import type { NoticeForm } from './notice-model.ts';

/** A file that is on file already and waits for the notice to be recorded; `what` names what it shows, empty for none. */
export interface HeldFile {
  readonly evidenceId: string;
  /** `save:` and an item of what to save, or `piece:` and a piece of the pack's list. */
  readonly what: string;
  /** Whether it was on file before this notice, so that leaving it out does not take it away. */
  readonly isFromBefore: boolean;
}

/** The held files of a form, which keeps one in each line: its id, what it shows, and "before" where it was there before. */
export const heldOf = (files: string): readonly HeldFile[] =>
  files
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [evidenceId = '', what = '', since = ''] = line.split(' ');
      return { evidenceId, what, isFromBefore: since === 'before' };
    });

const linesOf = (held: readonly HeldFile[]): string =>
  held
    .map(({ evidenceId, what, isFromBefore }) => `${evidenceId} ${what}${isFromBefore ? ' before' : ''}`)
    .join('\n');

/** The form's files with newly filed ones, each showing the same. */
export const withHeld = (files: string, ids: readonly string[], what: string): string =>
  linesOf([...heldOf(files), ...ids.map((evidenceId) => ({ evidenceId, what, isFromBefore: false }))]);

/** The form's files with another answer of what one shows. */
export const withWhat = (files: string, evidenceId: string, what: string): string =>
  linesOf(heldOf(files).map((one) => (one.evidenceId === evidenceId ? { ...one, what } : one)));

/** The form's files without one. */
export const withoutHeld = (files: string, evidenceId: string): string =>
  linesOf(heldOf(files).filter((one) => one.evidenceId !== evidenceId));

/** The names of files that are not among those that were filed. */
export const withoutFiled = (
  names: readonly string[],
  filed: readonly Pick<Evidence, 'fileName'>[],
): readonly string[] => names.filter((name) => !filed.some(({ fileName }) => fileName === name));

/** A held file with its row. One that is in the trash, or with another case, is not held any more. */
export interface HeldRow extends HeldFile {
  readonly file: Evidence;
}

export const heldRows = (files: string, evidence: readonly Evidence[]): readonly HeldRow[] =>
  heldOf(files).flatMap((held) => {
    const file = evidence.find(({ id }) => id === held.evidenceId);
    return file?.violationId === null && isOnFile(file) ? [{ ...held, file }] : [];
  });

/** Files of the form that were given to a case in the meantime: they stay there, and this is to be said. */
export const movedFiles = (files: string, evidence: readonly Evidence[]): readonly Evidence[] => {
  const ids = new Set(heldOf(files).map(({ evidenceId }) => evidenceId));
  return evidence.filter((file) => ids.has(file.id) && file.violationId !== null && isOnFile(file));
};

/** What the form says that the notice hits: by its type, and by what it names. */
const hitOf = (form: NoticeForm, pack: Pack): ReadonlySet<SaveFor> => {
  const level = violationTypeOf(pack, form.type)?.level;
  return new Set([
    ...(level === undefined ? [] : [level]),
    ...(form.orders.trim() === '' ? [] : (['order'] as const)),
    ...(form.listings.trim() === '' ? [] : (['listing'] as const)),
    ...(form.account === '' ? [] : (['account'] as const)),
  ]);
};

/** What there is to save for a form: the app's own advice, and what the platform asks for by the type. */
export interface ToSave {
  readonly items: readonly SaveItem[];
  readonly list: EvidenceList | null;
}

export const toSave = (form: NoticeForm, pack: Pack): ToSave => ({
  items: itemsToSave(hitOf(form, pack)),
  list: evidenceListOf(pack, form.type === '' ? null : form.type),
});

/** The answers to "what it shows", in groups for a list to choose from. */
export const whatChoices = ({ list }: ToSave) => [
  {
    group: 'Save before it changes',
    items: saveFirst.map(({ id, label }) => ({ value: `save:${id}`, label })),
  },
  ...(list === null
    ? []
    : [
        {
          group: `Asked for: ${list.title}`,
          items: piecesOf(list).map(({ id, label }) => ({ value: `piece:${id}`, label })),
        },
      ]),
];

/** What filing that was cancelled half-way left behind, in words. */
export const stoppedWords = ({ added, left }: Stopped): string => {
  const names = added.map(({ fileName }) => fileName).join(', ');
  const rest = left === 1 ? '1 file was' : `${String(left)} files were`;
  return `On file and with this notice: ${names}. ${rest} not filed; drop what is missing once more.`;
};

const LONGEST_CAPTION = 160;

/** What the command takes of the held files: a caption, and the piece of the pack's list. */
export const savedFiles = (held: readonly HeldRow[], form: NoticeForm, pack: Pack): SavedFile[] => {
  const choices = whatChoices(toSave(form, pack)).flatMap(({ items }) => items);
  return held.map(({ evidenceId, what }) => {
    const label = choices.find(({ value }) => value === what)?.label ?? '';
    const piece = label !== '' && what.startsWith('piece:') ? what.slice('piece:'.length) : null;
    return { evidenceId, caption: label.length <= LONGEST_CAPTION ? label : '', piece };
  });
};

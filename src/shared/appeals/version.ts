import { z } from 'zod';
import { command, query } from '../contract/command.ts';
import { id, instant, line, rev } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';
import { MINUTE, type Instant } from '../kernel/time.ts';
import { type Appeal, type Claim, type Exhibit, versionText, type VersionText } from './appeal.ts';
import { claimsInOrder } from './order.ts';
import { draftPlainText, numbersOf, wordCount } from './text.ts';

/** How many characters the name of a version may have. */
export const longestVersionName = 80;

/** Why a text was kept: before a pause in the work on it, by hand, as what was exported or sent, before another was put back. */
export const versionCause = z.enum(['pause', 'byHand', 'exported', 'sent', 'beforeRestore']);
export type VersionCause = z.infer<typeof versionCause>;

/** One reason to keep a text. `by` names the person, `name` is the user's own; both may be empty. */
export const versionMark = z.object({
  cause: versionCause,
  at: instant,
  name: z.string(),
  by: z.string(),
});
export type VersionMark = z.infer<typeof versionMark>;

/** A text that a draft had. The same text again is one version with several marks, in their order. */
export const appealVersions = table(
  {
    shopId: id,
    appealId: id,
    marks: z.array(versionMark),
    words: z.number().int(),
    text: versionText,
  },
  { index: ['appealId'], unsent: ['text'] },
);
export type AppealVersion = z.infer<typeof appealVersions.row>;

export const appealVersionCommands = {
  /** Keeps the text as it stands. `isNew` is false where it is kept already; a name is given to that one then. */
  'appeal.keepVersion': command(
    z.object({ appealId: id, name: line(longestVersionName) }),
    z.object({ id, isNew: z.boolean() }),
  ),
  /** Puts the text of a version into the draft, whose own is kept first. `leftOut`: exhibits whose file is gone. */
  'appeal.restoreVersion': command(
    z.object({ id, rev, versionId: id }),
    z.object({ leftOut: z.number().int() }),
  ),
} as const;

export const appealVersionQueries = {
  /** The text of one version; the list of them is replicated without. */
  'appeal.versionText': query(z.object({ id }), z.object({ text: versionText })),
} as const;

/** After how long a pause the text that it found is kept, so that a session of work leaves one: the app's own choice. */
export const SESSION_PAUSE = 30 * MINUTE;

/** Whether work on a text goes on after a pause. */
export const isAfterPause = (lastAt: Instant, now: Instant): boolean => now - lastAt >= SESSION_PAUSE;

type Parts = {
  readonly claims: readonly Claim[];
  readonly exhibits: readonly Exhibit[];
};

/** The whole text of an appeal as it stands. */
export const textOfAppeal = (appeal: Appeal, { claims, exhibits }: Parts): VersionText =>
  versionText.parse({
    ...appeal,
    form: 1,
    claims: claimsInOrder(claims),
    exhibits: exhibits.toSorted((a, b) => a.position - b.position),
  });

/** Whether two texts are the same in all that is kept of them. */
export const isSameText = (a: VersionText, b: VersionText): boolean =>
  JSON.stringify(versionText.parse(a)) === JSON.stringify(versionText.parse(b));

/** Words of a text as the workspace counts them. */
export const wordsIn = (text: VersionText): number =>
  wordCount(draftPlainText(text, numbersOf(text.exhibits)));

/** Whether a text holds anything that someone put into it. */
export const hasContent = (text: VersionText): boolean =>
  wordsIn(text) > 0 || text.timeline.length > 0 || text.exhibits.length > 0;

// What a pause left or another text replaces says nothing new of a text that is kept already; what a person did with it does.
const saysMore = ({ cause, name }: VersionMark): boolean =>
  cause === 'exported' || cause === 'sent' || (cause === 'byHand' && name !== '');

/** The marks of a text that is kept already, for one more reason to keep it. */
export const withMark = (marks: readonly VersionMark[], mark: VersionMark): readonly VersionMark[] =>
  saysMore(mark) ? [...marks, mark] : marks;

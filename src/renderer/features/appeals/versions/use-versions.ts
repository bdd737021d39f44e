import { useEffect, useState } from 'react';
import type { VersionText } from '#shared/appeals/appeal.ts';
import type { AppealVersion } from '#shared/appeals/version.ts';
import { useLive } from '#renderer/data/live.ts';
import { query } from '#renderer/data/send.ts';

/** A version as the window holds it; its text is asked for when it is shown. */
export type ListedVersion = Omit<AppealVersion, 'text'>;

/** The versions of an appeal, newest first; undefined until they are read. */
export const useVersions = (appealId: string): readonly ListedVersion[] | undefined =>
  useLive(
    async ({ table }): Promise<readonly ListedVersion[]> => {
      const rows = await table('appealVersions').where('appealId').equals(appealId).toArray();
      return rows.toSorted((a, b) => (a.id < b.id ? 1 : -1));
    },
    [appealId],
  );

/** A text that is asked for: there, or why it is not. */
export type AskedText =
  { readonly ok: true; readonly text: VersionText } | { readonly ok: false; readonly message: string };

/** The text of a version, or of the appeal as it stands (null); undefined until main has answered. */
export const useVersionText = (id: string | null, present: VersionText): AskedText | undefined => {
  const [asked, setAsked] = useState<{ readonly id: string; readonly answer: AskedText } | null>(null);
  useEffect(() => {
    let isWanted = id !== null;
    const ask = async (wanted: string): Promise<void> => {
      const answer = await query('appeal.versionText', { id: wanted });
      if (!isWanted) return;
      const text: AskedText = answer.ok
        ? { ok: true, text: answer.value.text }
        : { ok: false, message: answer.error.message };
      setAsked({ id: wanted, answer: text });
    };
    if (id !== null) void ask(id);
    return () => {
      isWanted = false;
    };
  }, [id]);
  if (id === null) return { ok: true, text: present };
  return asked?.id === id ? asked.answer : undefined;
};

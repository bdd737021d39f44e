import { useMemo } from 'react';
import type { AppealMode, TimelineEntry } from '#shared/appeals/appeal.ts';
import { send } from '#renderer/data/send.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { isSpellingChecked } from '#renderer/ui/spelling.ts';
import { BegunWith } from './BegunWith.tsx';
import { Claims } from './Claims.tsx';
import { type DraftText, draftTextSchema, sameDraftText } from './draft-text.ts';
import css from './Draft.module.css';
import { askingOf, Hints } from './Hints.tsx';
import { KeptNotes } from './KeptNotes.tsx';
import { ProseEditor } from './ProseEditor.tsx';
import type { AppealRecords } from './records.ts';
import { ReferenceData } from './ReferenceData.tsx';
import { Request } from './Request.tsx';
import { SaveTemplateButton } from './SaveTemplate.tsx';
import { suggestionsOf } from './suggestions.ts';
import { TimelineRows } from './TimelineRows.tsx';
import { useKept } from './use-kept.ts';
import { useWorkspace } from './workspace-context.ts';

const openings: Readonly<Record<AppealMode, string>> = {
  wrongDecision: 'What is in dispute, in two to four paragraphs',
  weFixedIt: 'What went wrong, when, and which orders or listings it touched',
};

const placeholders: Readonly<Record<string, string>> = {
  since: 'What has changed since, with its proof',
  cause: 'Why it happened',
  done: 'What was done at once, when and by whom',
  prevention: 'What keeps it from happening again',
};

/** Beside the hints of a template no other question is asked in an empty section. */
const placeholderOf = (id: string, mode: AppealMode, isHinted: boolean): string => {
  if (isHinted) return 'What is so, and which exhibit shows it';
  return id === 'statement' ? openings[mode] : (placeholders[id] ?? '');
};

type EndProps = { readonly records: AppealRecords; readonly isChecked: boolean };

const DraftEnd = ({ records, isChecked }: EndProps) => (
  <div className={css['end']}>
    {!isChecked && <p className={css['spelling']}>Spelling is not checked on this system.</p>}
    <SaveTemplateButton records={records} />
  </div>
);

/** The text of an appeal in its parts, each saved as it is typed. */
export const DraftBody = ({ records }: { readonly records: AppealRecords }) => {
  const { appeal, violation, claims } = records;
  const { readOnly } = useWorkspace();
  const { zone, packFor } = useShop();
  const pack = packFor(appeal.pack, violation.noticeAt);
  const asking = askingOf(pack, appeal.template);
  const now = useMinute();
  const row = useMemo(
    () => ({
      rev: appeal.rev,
      content: { request: appeal.request, sections: appeal.sections, timeline: appeal.timeline },
    }),
    [appeal],
  );
  const [state, keeper] = useKept<DraftText>(
    {
      key: `appeal/${appeal.id}`,
      first: row,
      savedAt: appeal.savedAt,
      schema: draftTextSchema,
      same: sameDraftText,
      write: (rev, { request, sections, timeline }) =>
        send('appeal.write', {
          id: appeal.id,
          rev,
          request,
          sections: [...sections],
          timeline: timeline.map((entry) => ({ ...entry, exhibitIds: [...entry.exhibitIds] })),
        }),
    },
    row,
  );
  const change = (part: Partial<DraftText>) => keeper.type({ ...keeper.state().content, ...part });
  const { request, sections, timeline } = state.content;
  const writeSection = (id: string, markdown: string) =>
    change({
      sections: keeper.state().content.sections.map((one) => (one.id === id ? { ...one, markdown } : one)),
    });
  const writeRow = (id: string, words: Partial<Pick<TimelineEntry, 'when' | 'what'>>) =>
    change({
      timeline: keeper.state().content.timeline.map((one) => (one.id === id ? { ...one, ...words } : one)),
    });
  const section = (id: string, title: string, markdown: string) => (
    <section key={id} className={css['part']} data-place={`section:${id}`} aria-label={title}>
      <h2 className={css['name']}>{title}</h2>
      <ProseEditor
        label={title}
        place={`section:${id}`}
        markdown={markdown}
        generation={state.generation}
        placeholder={placeholderOf(id, appeal.mode, asking !== null)}
        onChange={(text) => writeSection(id, text)}
      />
      <Hints asking={asking} section={{ id, title, markdown }} />
    </section>
  );
  const [statement, ...others] = sections;
  return (
    <div className={css['draft']}>
      {!readOnly && (
        <div className={css['notes']}>
          <KeptNotes name="the appeal" state={state} keeper={keeper} />
        </div>
      )}
      {!readOnly && <BegunWith records={records} pack={pack} />}
      <Request request={request} onChange={(next) => change({ request: next })} />
      <ReferenceData records={records} pack={pack} />
      {statement !== undefined && section(statement.id, statement.title, statement.markdown)}
      <TimelineRows
        rows={timeline}
        suggestions={suggestionsOf(records, timeline, zone, now)}
        onChange={(rows) => change({ timeline: rows })}
        onWrite={writeRow}
      />
      <Claims appealId={appeal.id} claims={claims} lines={violation.lines} />
      {others.map(({ id, title, markdown }) => section(id, title, markdown))}
      <DraftEnd records={records} isChecked={readOnly || isSpellingChecked()} />
    </div>
  );
};

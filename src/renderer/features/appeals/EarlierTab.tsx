import { Checkbox, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { z } from 'zod';
import { appealNews, type AppealNews, longestNews } from '#shared/appeals/appeal.ts';
import type { AttemptBefore } from '#shared/appeals/draft-texts.ts';
import { newsWords } from '#shared/appeals/earlier-attempt.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { ReplyLine } from './ReplyLine.tsx';
import { useShop } from '#renderer/data/shop-context.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import { StateWord } from '#renderer/ui/State.tsx';
import type { Earlier, RecordedAttempt } from './earlier.ts';
import css from './Inspector.module.css';
import { KeptNotes } from './KeptNotes.tsx';
import type { AppealRecords } from './records.ts';
import { useKept } from './use-kept.ts';
import { appealStates } from './words.ts';

const newsSchema = z.object({ news: z.array(appealNews), note: z.string() });
type News = z.infer<typeof newsSchema>;

const sameNews = (a: News, b: News): boolean =>
  a.note === b.note && a.news.toSorted().join() === b.news.toSorted().join();

const isNews = (value: string): value is AppealNews => appealNews.options.some((one) => one === value);

const WhatIsNew = ({ appeal }: Pick<AppealRecords, 'appeal'>) => {
  const readOnly = appeal.status !== 'draft';
  const row = useMemo(
    () => ({ rev: appeal.rev, content: { news: appeal.news, note: appeal.newsNote } }),
    [appeal],
  );
  const [state, keeper] = useKept<News>(
    {
      key: `appeal-news/${appeal.id}`,
      first: row,
      savedAt: appeal.savedAt,
      schema: newsSchema,
      same: sameNews,
      write: (rev, { news, note }) => send('appeal.sayNews', { id: appeal.id, rev, news: [...news], note }),
    },
    row,
  );
  const { news, note } = state.content;
  return (
    <section className={css['group']} data-place="earlier" aria-label="What is new">
      <h3 className={css['groupName']}>What is new</h3>
      {!readOnly && <KeptNotes name="what is new" state={state} keeper={keeper} />}
      <Checkbox.Group
        aria-label="What this appeal brings"
        value={[...news]}
        onChange={(values) => keeper.type({ ...keeper.state().content, news: values.filter(isNews) })}
      >
        <div className={css['news']}>
          {appealNews.options.map((one) => (
            <Checkbox key={one} value={one} label={newsWords[one]} disabled={readOnly} />
          ))}
        </div>
      </Checkbox.Group>
      <TextInput
        className={css['newsNote'] ?? ''}
        label="In a sentence, optional"
        placeholder="What the first appeal lacked"
        maxLength={longestNews}
        error={fullWords(note, longestNews)}
        readOnly={readOnly}
        value={note}
        onChange={(event) => keeper.type({ ...keeper.state().content, note: event.currentTarget.value })}
      />
    </section>
  );
};

const Same = ({ name, words }: { readonly name: string; readonly words: string }) => (
  <div className={css['fact']}>
    <dt>{name}</dt>
    <dd>{words}</dd>
  </div>
);

const shareWords = (share: number | null): string =>
  share === null ? 'no text yet' : `${String(Math.round(share * 100))}\u00a0%`;

const partWords = ({ same, of }: AttemptBefore['repetition']['exhibits']): string =>
  of === 0 ? 'no exhibits' : `${numberWords(same)} of ${numberWords(of)}`;

/** The attempt before: what came back, what is new in this one, how much is the same, and what was sent. */
export const EarlierTab = (props: {
  readonly appeal: AppealRecords['appeal'];
  readonly earlier: Earlier;
  readonly before: AttemptBefore;
}) => {
  const { appeal, earlier, before } = props;
  const { zone } = useShop();
  const now = useMinute();
  const { sentAt, decidedAt, status, outcome } = earlier.appeal;
  return (
    <>
      <section className={css['verdict']} aria-label="What came back">
        <h2 className={css['verdictWords']}>
          <StateWord {...appealStates[status]} />
        </h2>
        {sentAt !== null && <p className={css['plain']}>Sent {formatInstant(sentAt, zone, now)}</p>}
        {decidedAt !== null && <p className={css['plain']}>Decided {formatInstant(decidedAt, zone, now)}</p>}
        <p className={css['plain']}>
          {outcome === '' ? 'What the platform said was not recorded in words.' : `“${outcome}”`}
        </p>
        {earlier.reply !== null && <ReplyLine reply={earlier.reply} />}
        <dl className={css['facts']}>
          <Same name="Text sent before" words={shareWords(before.repetition.text)} />
          <Same name="Exhibits sent before" words={partWords(before.repetition.exhibits)} />
        </dl>
      </section>
      <WhatIsNew appeal={appeal} />
      <section className={css['group']} aria-label="What was sent">
        <h3 className={css['groupName']}>What was sent</h3>
        <p className={css['notice']}>{earlier.text}</p>
      </section>
      {earlier.timeline !== '' && (
        <section className={css['group']} aria-label="Timeline that was sent">
          <h3 className={css['groupName']}>Timeline that was sent</h3>
          <p className={css['notice']}>{earlier.timeline}</p>
        </section>
      )}
    </>
  );
};

/** The attempt before where only the changes of the case's state tell of it: what is on record, and why nothing is compared. */
export const RecordedTab = ({ recorded }: { readonly recorded: RecordedAttempt }) => {
  const { attempt, sentAt, rejectedAt, note } = recorded;
  const { zone } = useShop();
  const now = useMinute();
  return (
    <section className={css['verdict']} aria-label="What came back">
      <h2 className={css['verdictWords']}>
        <StateWord {...appealStates.rejected} />
      </h2>
      {sentAt !== null && <p className={css['plain']}>Sent {formatInstant(sentAt, zone, now)}</p>}
      {rejectedAt !== null && <p className={css['plain']}>Decided {formatInstant(rejectedAt, zone, now)}</p>}
      <p className={css['plain']}>{note === '' ? 'What the platform said was not recorded.' : `“${note}”`}</p>
      <p className={css['plain']}>
        {`Appeal\u00a0${String(attempt)} was only recorded as a change of the case’s state. Its text and exhibits are not kept here, so nothing is compared with it: have what was sent beside you, and bring what is new.`}
      </p>
    </section>
  );
};

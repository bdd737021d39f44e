import type { TimelineEntry } from '#shared/appeals/appeal.ts';
import { dayOf, type Instant } from '#shared/kernel/time.ts';
import { formatDayShort, formatTime } from '#shared/kernel/time-words.ts';
import { caseStates } from '#renderer/ui/states.ts';
import type { AppealRecords } from './records.ts';
import { captionOf } from './words.ts';

export type Suggestion = Omit<TimelineEntry, 'id'> & { readonly at: Instant };

/** Dated facts of the case that the timeline does not hold yet, oldest first. */
export const suggestionsOf = (
  { violation, exhibits }: Pick<AppealRecords, 'violation' | 'exhibits'>,
  timeline: readonly TimelineEntry[],
  zone: string,
  now: Instant,
): readonly Suggestion[] => {
  const when = (at: Instant): string =>
    `${formatDayShort(dayOf(at, zone), dayOf(now, zone))}, ${formatTime(at, zone)}`;
  const all: readonly Suggestion[] = [
    {
      at: violation.noticeAt,
      when: when(violation.noticeAt),
      what: `Notice: ${violation.title}`,
      exhibitIds: [],
    },
    ...violation.statusLog
      .filter(({ at }) => at !== violation.noticeAt)
      .map(({ status, at, note }) => ({
        at,
        when: when(at),
        what: note === '' ? caseStates[status].word : `${caseStates[status].word}: ${note}`,
        exhibitIds: [],
      })),
    ...exhibits.flatMap((one) =>
      one.file?.capturedAt === null || one.file?.capturedAt === undefined
        ? []
        : [
            {
              at: one.file.capturedAt,
              when: when(one.file.capturedAt),
              what: captionOf(one),
              exhibitIds: [one.exhibit.id],
            },
          ],
    ),
  ];
  return all
    .filter((one) => !timeline.some((row) => row.when === one.when && row.what === one.what))
    .toSorted((a, b) => a.at - b.at);
};

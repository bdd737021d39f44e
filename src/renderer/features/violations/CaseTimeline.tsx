import {
  IconChartLine,
  IconFileTypePdf,
  IconFlag,
  IconPaperclip,
  IconRoute,
  IconScale,
  IconTicket,
  type Icon,
} from '@tabler/icons-react';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Timeline } from '#renderer/ui/Timeline.tsx';
import { caseEvents, eventTimes, type CaseHistory, type EventKind } from './case-model.ts';
import type { Reckoning } from './violations-model.ts';

const icons: Readonly<Record<EventKind, Icon>> = {
  notice: IconTicket,
  state: IconFlag,
  appeal: IconScale,
  evidence: IconPaperclip,
  packet: IconFileTypePdf,
  reading: IconChartLine,
  route: IconRoute,
};

/** What happened to the case, newest first. */
export const CaseTimeline = ({
  history,
  reckoning,
}: {
  readonly history: CaseHistory;
  readonly reckoning: Reckoning;
}) => {
  const events = caseEvents(history);
  const times = eventTimes(events, reckoning.zone, reckoning.now);
  return (
    <Pane title="Timeline">
      <Timeline
        label="Timeline, newest first"
        entries={events.map((one, index) => {
          const Shown = icons[one.kind];
          return {
            key: one.key,
            date: times[index]?.date ?? '',
            time: times[index]?.time ?? '',
            icon: <Shown size={13} stroke={1.8} />,
            text: one.text,
            ...(one.detail === '' ? {} : { detail: one.detail }),
            ...(one.who === '' ? {} : { who: one.who }),
          };
        })}
      />
    </Pane>
  );
};

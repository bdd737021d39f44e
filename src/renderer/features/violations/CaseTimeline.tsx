import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import {
  IconCertificate,
  IconChartLine,
  IconCoin,
  IconDots,
  IconFileTypePdf,
  IconFlag,
  IconMessage,
  IconPaperclip,
  IconRoute,
  IconScale,
  IconTicket,
  IconTool,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Timeline } from '#renderer/ui/Timeline.tsx';
import { contactWords, type Contact } from '#shared/contacts.ts';
import {
  groupNames,
  groupOf,
  groupsOf,
  type EventGroup,
  type EventKind,
} from '#shared/case-timeline/event.ts';
import { caseEvents, eventTimes, type CaseHistory } from '#shared/case-timeline/events.ts';
import type { Reckoning } from './violations-model.ts';
import css from './case-file.module.css';

const icons: Readonly<Record<EventKind, Icon>> = {
  notice: IconTicket,
  state: IconFlag,
  appeal: IconScale,
  evidence: IconPaperclip,
  packet: IconFileTypePdf,
  reading: IconChartLine,
  route: IconRoute,
  contact: IconMessage,
  money: IconCoin,
  quiz: IconCertificate,
  action: IconTool,
};

const all = 'all';

/** Which kind of event is shown; all again when the last one of a kind has gone. */
const useGroup = (groups: readonly EventGroup[]) => {
  const [chosen, setChosen] = useState<string>(all);
  const group = groups.find((one) => one === chosen) ?? null;
  const filter =
    groups.length === 0 ? null : (
      <div className={css['groups']}>
        <SegmentedControl
          size="xs"
          aria-label="What the timeline shows"
          data={[
            { value: all, label: 'All' },
            ...groups.map((value) => ({ value, label: groupNames[value] })),
          ]}
          value={group ?? all}
          onChange={setChosen}
        />
      </div>
    );
  return { group, filter };
};

const ContactMenu = (props: {
  readonly contact: Contact;
  readonly onOpen: (contact: Contact) => void;
  readonly onFailure: (message: string | null) => void;
}) => {
  const { contact, onOpen, onFailure } = props;
  const remove = async () => {
    const result = await send('contact.remove', { id: contact.id, rev: contact.rev });
    onFailure(result.ok ? null : result.error.message);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={24} aria-label={`More for ${contactWords(contact)}`}>
          <IconDots size={16} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            onOpen(contact);
          }}
        >
          Read or change
        </Menu.Item>
        <Menu.Item color="var(--dangText)" onClick={() => void remove()}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

export type CaseTimelineProps = {
  readonly history: CaseHistory;
  readonly reckoning: Reckoning;
  /** Opens a contact to be read or changed; null to log one. */
  readonly onContact: (contact: Contact | null) => void;
};

/** What happened to the case, newest first. */
export const CaseTimeline = ({ history, reckoning, onContact }: CaseTimelineProps) => {
  const [failure, setFailure] = useState<string | null>(null);
  const events = caseEvents(history);
  const { group, filter } = useGroup(groupsOf(events));
  const shown = group === null ? events : events.filter((one) => groupOf(one) === group);
  const times = eventTimes(shown, reckoning.zone, reckoning.now);
  return (
    <Pane
      title="Timeline"
      actions={
        <Button
          size="xs"
          rightSection={<KeyHint keys="C" />}
          onClick={() => {
            onContact(null);
          }}
        >
          Log a contact
        </Button>
      }
    >
      {filter}
      {failure !== null && (
        <Note tone="dang" live title="Nothing was changed.">
          {failure}
        </Note>
      )}
      <Timeline
        label="Timeline, newest first"
        entries={shown.map((one, index) => {
          const Shown = icons[one.kind];
          const { contact } = one;
          return {
            key: one.key,
            date: times[index]?.date ?? '',
            time: times[index]?.time ?? '',
            icon: <Shown size={13} stroke={1.8} />,
            text: one.text,
            ...(one.detail === '' ? {} : { detail: one.detail }),
            ...(one.who === '' ? {} : { who: one.who }),
            ...(contact === null
              ? {}
              : { action: <ContactMenu contact={contact} onOpen={onContact} onFailure={setFailure} /> }),
          };
        })}
      />
    </Pane>
  );
};

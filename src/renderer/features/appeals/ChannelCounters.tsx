import { ActionIcon, Menu } from '@mantine/core';
import { IconAlignLeft } from '@tabler/icons-react';
import { isPrintedLimit, limitOf } from '#shared/appeals/channel-limits.ts';
import { type ChannelDraft, type ChannelText, channelText } from '#shared/appeals/channel-text.ts';
import type { ExhibitNumbers } from '#shared/appeals/text.ts';
import { explainValue } from '#shared/policy/explain.ts';
import type { AppealChannel, Pack } from '#shared/policy/pack.ts';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { SourceValue } from '#renderer/ui/SourceValue.tsx';
import { sureOf } from '#renderer/ui/sureness.ts';
import { useCopy } from '#renderer/ui/use-copy.ts';
import css from './Counters.module.css';
import { menuInPlace } from './menu-props.ts';

const NEAR = 0.95;

interface Counted {
  readonly channel: AppealChannel;
  readonly ref: string;
  readonly limit: number | null;
}

// Channels whose limit somebody printed come first; what this pack only assumes, or has no limit, goes in the menu.
const countedOf = (
  pack: Pack,
): { readonly shown: readonly Counted[]; readonly others: readonly Counted[] } => {
  const all = pack.channels.map((channel, index) => ({
    channel,
    ref: `channels.${String(index)}.maxChars`,
    limit: limitOf(channel),
  }));
  const isShown = ({ channel }: Counted): boolean => isPrintedLimit(channel);
  return { shown: all.filter(isShown).slice(0, 3), others: all.filter((one) => !isShown(one)) };
};

type Stage = 'calm' | 'near' | 'over';

const stageOf = (count: number, limit: number): Stage => {
  if (count > limit) return 'over';
  return count >= limit * NEAR ? 'near' : 'calm';
};

const restWords = (count: number, limit: number, stage: Stage): string => {
  if (stage === 'over') return `, ${numberWords(count - limit)} over`;
  return stage === 'near' ? `, ${numberWords(limit - count)} left` : '';
};

const limitWords = ({ channel, limit }: Counted): string => {
  if (channel.maxChars.value === 'none') return 'no limit';
  return limit === null ? 'limit unknown' : `limit ${numberWords(limit)}, assumed`;
};

const Limit = ({
  pack,
  counted,
  limit,
}: {
  readonly pack: Pack;
  readonly counted: Counted;
  readonly limit: number;
}) => {
  const explained = explainValue(pack, counted.ref);
  const words = `of ${numberWords(limit)}`;
  if (explained === null) return words;
  return (
    <SourceValue
      value={`${numberWords(limit)} characters`}
      pack={explained.pack}
      source={explained.source.title}
      pageDate={explained.source.pageDate ?? 'not printed'}
      sure={sureOf(explained)}
    >
      {words}
    </SourceValue>
  );
};

const copyName = (label: string, { without, count }: ChannelText, limit: number): string => {
  if (count > limit) return `Copy for ${label}, ${numberWords(count - limit)} characters too long`;
  return without === '' ? `Copy for ${label}` : `Copy for ${label}, without ${without}`;
};

const Counter = ({
  pack,
  counted,
  made,
}: {
  readonly pack: Pack;
  readonly counted: Counted;
  readonly made: ChannelText;
}) => {
  const limit = counted.limit ?? 0;
  const { count, text, without } = made;
  const stage = stageOf(count, limit);
  return (
    <div className={css['cell']} data-stage={stage}>
      <div className={css['head']}>
        <span className={css['label']}>{counted.channel.label}</span>
        <CopyButton name={copyName(counted.channel.label, made, limit)} text={text} />
      </div>
      <div className={css['track']} aria-hidden="true">
        <span style={{ width: `${String(Math.min(1, count / limit) * 100)}%` }} />
      </div>
      <div className={css['count']}>
        {numberWords(count)} <Limit pack={pack} counted={counted} limit={limit} />
        {without === '' ? restWords(count, limit, stage) : ', shortened'}
      </div>
      {without !== '' && (
        <div className={css['without']} title={`Without ${without}`}>
          Without {without}
        </div>
      )}
    </div>
  );
};

/** The draft as plain text for each field that it can be pasted into, shortened by whole claims where it is too long. */
export type ChannelCountersProps = {
  readonly pack: Pack;
  readonly draft: ChannelDraft;
  readonly numbers: ExhibitNumbers;
  readonly packetWords: string;
};

export const ChannelCounters = ({ pack, draft, numbers, packetWords }: ChannelCountersProps) => {
  const { shown, others } = countedOf(pack);
  const { state, copy } = useCopy();
  const textFor = ({ limit }: Counted): ChannelText => channelText(draft, numbers, limit);
  return (
    <div className={css['foot']} role="group" aria-label="Channels">
      {shown.map((counted) => (
        <Counter key={counted.channel.id} pack={pack} counted={counted} made={textFor(counted)} />
      ))}
      <div className={css['cell']}>
        <div className={css['head']}>
          <span className={css['label']}>Packet</span>
          <Menu {...menuInPlace} position="top-end" width={280}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={24} aria-label="Other channels">
                <IconAlignLeft size={16} stroke={1.8} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>
                Copy the text, {numberWords(channelText(draft, numbers, null).count)} characters
              </Menu.Label>
              {others.map((counted) => {
                const { text, without } = textFor(counted);
                return (
                  <Menu.Item key={counted.channel.id} onClick={() => copy(text)}>
                    {counted.channel.label}, {limitWords(counted)}
                    {without !== '' && <span className={css['without']}>Without {without}</span>}
                  </Menu.Item>
                );
              })}
            </Menu.Dropdown>
          </Menu>
        </div>
        <div className={css['packet']}>
          {state === 'idle' ? packetWords : state === 'copied' ? 'Text copied' : 'Text not copied'}
        </div>
      </div>
    </div>
  );
};

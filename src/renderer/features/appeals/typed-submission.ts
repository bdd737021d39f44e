import type { SubmittedFile, Submitted } from '#shared/appeals/submission.ts';
import type { ChannelText } from '#shared/appeals/channel-text.ts';
import { numbersOf } from '#shared/appeals/text.ts';
import { textForWay, waysOf } from '#shared/appeals/ways.ts';
import type { Packet } from '#shared/appeals/appeal.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { AppealRecords } from './records.ts';

/** What is typed about a handing in. `file` names a packet and one of its two files; empty for none. */
export interface TypedSubmission {
  readonly at: string;
  readonly way: string;
  readonly hasText: boolean;
  readonly file: string;
}

const fileKey = ({ id }: Packet, file: SubmittedFile): string => `${id} ${file}`;

/** What can be said of a handing in at first: the first way that the pack names, the text, the newest packet's PDF. */
export const firstSubmission = (records: AppealRecords, pack: Pack, at: string): TypedSubmission => {
  const [newest] = records.packets;
  return {
    at,
    way: waysOf(pack.channels)[0] ?? '',
    hasText: true,
    file: newest === undefined ? '' : fileKey(newest, 'pdf'),
  };
};

const pagesWords = (pages: number): string => (pages === 1 ? '1 page' : `${String(pages)} pages`);

/** The files that may have been handed in by their names, the newest packet's first, as a list to choose from. */
export const fileChoices = (packets: AppealRecords['packets'], when: (instant: number) => string) => [
  { value: '', label: 'No file of a packet' },
  ...packets.flatMap((packet) => [
    {
      value: fileKey(packet, 'pdf'),
      label: `${packet.pdfName}, ${pagesWords(packet.pages)}, ${when(packet.exportedAt)}`,
    },
    {
      value: fileKey(packet, 'zip'),
      label: `${packet.zipName}, PDF of ${pagesWords(packet.pages)}, ${when(packet.exportedAt)}`,
    },
  ]),
];

const packetOf = (records: AppealRecords, file: string): Submitted['packet'] => {
  const packet = records.packets.find((one) => file.startsWith(one.id));
  if (packet === undefined) return null;
  return { id: packet.id, file: file === fileKey(packet, 'zip') ? 'zip' : 'pdf' };
};

/** The text that the way's copy button gives, and what is recorded; null while it does not say how or what. */
export const submittedOf = (
  typed: TypedSubmission,
  records: AppealRecords,
  pack: Pack,
): { readonly made: ChannelText; readonly submitted: Submitted | null } => {
  const { appeal, claims, exhibits } = records;
  const numbers = numbersOf(exhibits.map(({ exhibit }) => exhibit));
  const way = typed.way.trim();
  const made = textForWay({ ...appeal, claims }, numbers, pack.channels, way);
  const packet = packetOf(records, typed.file);
  const isSaid = way !== '' && (typed.hasText || packet !== null);
  return { made, submitted: isSaid ? { way, text: typed.hasText ? made.text : '', packet } : null };
};

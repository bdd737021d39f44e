import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PacketExhibit, PacketInput } from '#shared/appeals/packet.ts';
import { useSampleFonts } from '#main/sample/files.ts';
import { type Piece, samplePieces } from './packet-pieces.ts';

/** A file laid down as in the vault, with the place and hash that an exhibit carries. */
export const exhibitOf = (folder: string, piece: Piece, number: number): PacketExhibit => {
  const sha256 = createHash('sha256').update(piece.file.bytes).digest('hex');
  const path = join(folder, sha256);
  writeFileSync(path, piece.file.bytes);
  return {
    id: `exhibit-id-${number}`,
    number,
    caption: piece.caption,
    kindWords: piece.kindWords,
    proves: piece.proves,
    receivedWords: 'received 20 Nov 2026, 09:30',
    fileName: piece.file.name,
    mime: piece.file.mime,
    sha256,
    bytes: piece.file.bytes.length,
    path,
    originalInZip: !piece.file.name.endsWith('.jpg'),
  };
};

const ex = (number: number): string => `[[ex:exhibit-id-${number}]]`;

const statement = `On 19 November the shop was told that 17 orders were not in transit within two business days. **Fifteen of them were handed to the carrier in time** ${ex(2)}; the carrier’s hub scanned nothing for two days ${ex(1)}.

- 11 parcels were picked up on Thursday 12 November at 16:10.
- 4 parcels were picked up on Friday 13 November at 16:05.

The rate without these orders:

| Orders | Late | Rate |
| --- | ---: | ---: |
| As in the notice | 17 of 125 | 13.6 % |
| Without the 15 | 2 of 125 | 1.6 % |

The shop asks for its 32 points and for an end of the restrictions that followed.`;

const actions = `Two orders were late by the shop’s own doing. Since then:

1. A second pickup at 16:30 is on the board ${ex(5)}; boxes and tape are in stock ${ex(7)}.
2. Each parcel is scanned at the packing table, and the signed manifest is photographed.

*None of this is disputed by the carrier.*`;

const claims = [
  {
    id: 'claim-a',
    number: 1,
    markdown: `15 of the 17 orders were handed to the carrier within two business days. The driver signed for them on 12 and 13 November ${ex(2)}, and each stands in the list of late orders ${ex(3)}.`,
  },
  {
    id: 'claim-b',
    number: 2,
    markdown: `Their first scan came late because the carrier’s Dayton hub scanned nothing from Thursday 12 November, 05:00, to Saturday 14 November, 07:30. The carrier confirms this in a signed letter that lists all 15 tracking numbers ${ex(1)} ${ex(6)}.`,
  },
  {
    id: 'claim-c',
    number: 3,
    markdown: `Without these 15 the rate of 9 to 15 November is 1.6 %, 2 of 125 orders ${ex(3)} ${ex(1)}. The shop handed over order …4471 on 14 November at 09:10 and order …4502 on 14 November at 09:25; it does not contest these two.`,
  },
] as const;

const [claimA, claimB, claimC] = claims;

/** A whole packet of the made-up shop Maple & Pine Home; its files are written below `folder`. */
export const sampleInput = async (folder: string, fonts: string): Promise<PacketInput> => {
  useSampleFonts(fonts);
  mkdirSync(folder, { recursive: true });
  const pieces = await samplePieces();
  return {
    fileBase: 'appeal-case-9-attempt-1',
    paper: 'letter',
    exportedAt: Date.UTC(2026, 10, 23, 14, 12, 31),
    zone: 'America/New_York',
    lang: 'en',
    shop: { name: 'Maple & Pine Home', marketName: 'United States', isSample: false },
    head: { attempt: 1, attempts: 2, modeWords: 'wrong decision' },
    title: 'Appeal against a late dispatch violation',
    request:
      'Please cancel this violation and return its 32 points: 15 of the 17 orders were handed to the carrier in time. Without them the rate is 1.6 %, below the limit of 10 %.',
    facts: [
      { label: 'Ticket', value: '7719 0426 3358 2041' },
      { label: 'Shop', value: 'Maple & Pine Home, United States' },
      { label: 'Violation', value: 'Late dispatch rate 13.6 %, 17 of 125 orders, 9 to 15 November 2026' },
      { label: 'Notice', value: 'Thursday 19 November 2026, 08:41 Eastern time' },
      { label: 'Appeal possible until', value: 'Saturday 19 December 2026, 23:59 Eastern time' },
      {
        label: 'Effect so far',
        value: '32 points; no new listings, no mega campaigns, 19 to 26 November 2026',
      },
      { label: 'Date of this appeal', value: 'Monday 23 November 2026' },
    ],
    sections: [
      { id: 'statement', title: 'Statement', markdown: statement },
      { id: 'actions', title: 'Corrective actions', markdown: actions },
    ],
    timeline: [
      {
        when: '9 and 10 Nov',
        what: '17 orders reach Awaiting Shipment. They are due on 12 and 13 November, as 11 November is a federal holiday.',
        exhibits: ['exhibit-id-3'],
      },
      { when: '12 Nov, 05:00', what: 'The carrier’s Dayton hub stops scanning.', exhibits: ['exhibit-id-1'] },
      { when: '12 Nov, 16:10', what: '11 orders are handed to the carrier.', exhibits: ['exhibit-id-2'] },
      { when: '13 Nov, 16:05', what: '4 orders are handed to the carrier.', exhibits: ['exhibit-id-2'] },
      {
        when: '14 Nov, 07:30',
        what: 'The hub scans again; first scans of the 15 parcels from 07:42 to 09:31.',
        exhibits: ['exhibit-id-1', 'exhibit-id-6'],
      },
      {
        when: '19 Nov, 08:41',
        what: 'Notice: late dispatch rate 13.6 %, 32 points.',
        exhibits: ['exhibit-id-4'],
      },
    ],
    lines: [
      { number: 1, text: '17 orders were not in transit within 2 business days.', claims: [claimA, claimB] },
      { number: 2, text: 'The late dispatch rate of 13.6 % exceeds 10 %.', claims: [claimC] },
    ],
    actions: [
      {
        title: 'Second pickup at 16:30',
        kind: 'Corrective',
        cause:
          'Orders of the afternoon waited for the pickup of the next day, and nobody looked at the list.',
        owner: 'Packing',
        isDone: true,
        day: '16 Nov 2026',
        effect: 'Effective, checked on 22 Nov 2026: the cause did not come back.',
        exhibits: ['exhibit-id-5'],
      },
      {
        title: 'Boxes and tape for two weeks in stock',
        kind: 'Immediate',
        cause: '',
        owner: 'Nguyễn Thị Hạnh',
        isDone: true,
        day: '17 Nov 2026',
        effect: 'To be checked on 17 Dec 2026.',
        exhibits: ['exhibit-id-7', 'exhibit-id-9'],
      },
      {
        title: 'Photo at each hand-over',
        kind: 'Preventive',
        cause: 'Nothing of the shop’s own showed the time of a hand-over.',
        owner: '',
        isDone: false,
        day: '5 Dec 2026',
        effect: '',
        exhibits: [],
      },
    ],
    exhibits: pieces.map((piece, index) => exhibitOf(folder, piece, index + 1)),
    records: {
      sentences: [
        'The shop keeps its records in a chained history: each entry carries the fingerprint of the one before it.',
        'On 23 November 2026 the chain held 1,284 entries and ended with 4c1f 88a0 93de 7b52. Nothing between two known ends can be changed without the later end changing too.',
        'This says nothing about when an entry was made.',
      ],
    },
    texts: [
      { label: 'Whole text', limit: null, text: 'Please cancel it. Thư xác nhận.', without: '' },
      { label: 'Short field', limit: 20, text: 'Please cancel it.', without: 'claim 1' },
    ],
    ticket: '7719 0426 3358 2041',
    onUnreadable: 'stop',
  };
};

import { describe, expect, it } from 'vitest';
import { typeHas } from '#renderer/features/violations/notice-model.ts';
import { readNoticeText } from '#shared/notice-reading/read-notice.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { seaAhrPack, seaPointsPack, ukPack, usPack } from '../shared/packs.ts';

const packs: readonly (readonly [string, Pack])[] = [
  ['US', usPack],
  ['UK', ukPack],
  ['SEA by rating', seaAhrPack],
  ['SEA by points', seaPointsPack],
];

/** How sellers call a violation, and the types that it may be; a market has those of them that it has. */
const phrases: readonly (readonly [string, readonly string[]])[] = [
  ['shipped late', ['late-dispatch']],
  ['late shipping', ['late-dispatch']],
  ['dispatched late', ['late-dispatch']],
  ['not shipped on time', ['late-dispatch']],
  ['IP infringement', ['ip-infringement', 'ip-trademark', 'ip-copyright']],
  ['trademark infringement', ['ip-infringement', 'ip-trademark']],
  ['copyright infringement', ['ip-infringement', 'ip-copyright']],
  ['stolen photo', ['ip-infringement', 'ip-copyright']],
  ['brand name used', ['ip-infringement', 'ip-trademark']],
  ['out of stock', ['seller-cancellation']],
  ['oversold', ['seller-cancellation']],
  ['cancelled orders', ['seller-cancellation']],
  ['canceled orders', ['seller-cancellation']],
  ['fake goods', ['counterfeit']],
  ['inauthentic product', ['counterfeit']],
  ['knockoff', ['knock-off']],
  ['lookalike', ['knock-off']],
  ['incorrect category', ['wrong-category']],
  ['banned product', ['prohibited-product', 'prohibited-promotion']],
  ['restricted item', ['prohibited-product']],
  ['product not supported', ['unsupported-product']],
  ['image with text', ['listing-guideline']],
  ['keyword stuffing', ['listing-guideline']],
  ['duplicate product', ['listing-guideline']],
  ['no certificate', ['missing-qualification']],
  ['missing license', ['missing-qualification']],
  ['expired licence', ['expired-qualification']],
  ['fake certificate', ['inauthentic-qualification']],
  ['edited invoice', ['inauthentic-qualification']],
  ['failed inspection', ['sampling-inspection']],
  ['recalled product', ['recall']],
  ['slow reply', ['response-rate']],
  ['rude message', ['improper-communication']],
  ['asked for a review', ['improper-communication']],
  ['wrong tracking number', ['valid-tracking']],
  ['delivered late', ['on-time-delivery']],
  ['refund rate', ['seller-fault-returns']],
  ['wrong item', ['not-as-described']],
  ['damaged item', ['not-as-described']],
  ['item not in the box', ['missing-item']],
  ['reposted video', ['reproduced-content']],
  ['false advertising', ['misleading-content']],
  ['medical claim', ['misleading-content']],
  ['scam', ['illegal-activity']],
  ['phone number shared', ['off-platform']],
  ['WhatsApp', ['off-platform']],
  ['customer data', ['buyer-data-misuse']],
  ['account suspended', ['account-verification']],
];

describe.each(packs)('the words of sellers in %s', (_market, pack) => {
  const codes = pack.violations.map(({ code }) => code);

  it.each(phrases)('%s', (phrase, wanted) => {
    const found = codes.filter((code) => typeHas(pack, code, phrase));
    expect(found.toSorted()).toEqual(wanted.filter((code) => codes.includes(code)).toSorted());
  });

  it('are read in the line of the reason, and sure only where one type has them', () => {
    const read = (reason: string) =>
      readNoticeText(`Violation reason: ${reason}`, {
        pack,
        zone: 'UTC',
        now: Date.parse('2026-11-23T09:12:00Z'),
        noticeAt: null,
      }).filter(({ field }) => field === 'type');
    expect(read('Shipped late').map(({ value, sure }) => [value, sure])).toEqual([['late-dispatch', true]]);
    const ip = read('IP infringement');
    expect(ip.length).toBeGreaterThan(0);
    expect(ip.every(({ sure }) => sure)).toBe(ip.length === 1);
  });
});

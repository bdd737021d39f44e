import { plainLatin } from '#shared/kernel/plain-latin.ts';
import type { Shop } from '#shared/shops.ts';

type Named = Pick<Shop, 'id' | 'name'>;

const mostInSlug = 40;

// Latin letters and digits only, or `shop`.
const slugOf = (name: string): string => {
  const slug = plainLatin(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, mostInSlug)
    .replace(/^-+|-+$/gu, '');
  return slug === '' ? 'shop' : slug;
};

// Packets of two shops never share a folder: shops of the same slug are counted, the older one first, behind a sign
// that no slug has.
const shopSlug = (shop: Named, shops: readonly Named[]): string => {
  const slug = slugOf(shop.name);
  const same = shops.filter(({ name }) => slugOf(name) === slug).findIndex(({ id }) => id === shop.id);
  return same > 0 ? `${slug}_${same + 1}` : slug;
};

/** What the files of a packet and their folder are called, without an ending: the shop, the case's number, the attempt. */
export const packetName = (
  shop: Named,
  shops: readonly Named[],
  caseNumber: number,
  attempt: number,
): string => `${shopSlug(shop, shops)}-appeal-case-${caseNumber}-attempt-${attempt}`;

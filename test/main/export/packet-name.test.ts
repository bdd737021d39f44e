import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeFileName } from '#main/export/file-names.ts';
import { packetName } from '#main/export/packet-name.ts';

const shops = [
  'Maple & Pine Home',
  'Maple, Pine (home)',
  'Cửa hàng Đồ gỗ',
  '桜 商店',
  '日本',
  '../../etc',
].map((name, index) => ({ id: String(index), name }));

it.each([
  [0, 'maple-pine-home-appeal-case-9-attempt-1'],
  [1, 'maple-pine-home_2-appeal-case-9-attempt-1'],
  [2, 'cua-hang-do-go-appeal-case-9-attempt-1'],
  [3, 'shop-appeal-case-9-attempt-1'],
  [4, 'shop_2-appeal-case-9-attempt-1'],
  [5, 'etc-appeal-case-9-attempt-1'],
])('packets of shop %i are called %s', (index, name) => {
  const shop = shops[index];
  expect(shop && packetName(shop, shops, 9, 1)).toBe(name);
});

it.each([
  ['Nguyễn & Søns', 'nguyen-sons'],
  ['Łódź Świeca', 'lodz-swieca'],
  ['Đồ Đạc', 'do-dac'],
  ['Straße GROẞ', 'strasse-gross'],
  ['Ærø Œuvre', 'aero-oeuvre'],
  ['Þórður Guðmundsson', 'thordur-gudmundsson'],
  ['Işık İstanbul', 'isik-istanbul'],
  ['Ħamrun Sámi ŧ ŋ', 'hamrun-sami-t-n'],
  ['Ǿ Ǽ ﬁne Ⅳ', 'o-ae-fine-iv'],
  ['Crème Brûlée São Ñandú', 'creme-brulee-sao-nandu'],
])('a shop called %s writes its letters as %s', (name, slug) => {
  expect(packetName({ id: 'a', name }, [{ id: 'a', name }], 9, 1)).toBe(`${slug}-appeal-case-9-attempt-1`);
});

it('packets of any two shops have names of their own that every system takes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 8 }), (names) => {
      const all = names.map((name, index) => ({ id: String(index), name }));
      const bases = all.map((shop) => packetName(shop, all, 1, 2));
      expect(new Set(bases).size).toBe(bases.length);
      expect(bases.map((base) => safeFileName(`${base}.pdf`))).toEqual(bases.map((base) => `${base}.pdf`));
    }),
  );
});

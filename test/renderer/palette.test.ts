import { describe, expect, it } from 'vitest';
import { roles, series, tealText, tints, type Role, type Scheme, type Tone } from '#renderer/ui/palette.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const schemes: readonly Scheme[] = ['light', 'dark'];
const channels = (hex: string): Triple => {
  const at = (index: number) => parseInt(hex.slice(index, index + 2), 16) / 255;
  return [at(1), at(3), at(5)];
};
const map = ([a, b, c]: Triple, change: (value: number) => number): Triple => [
  change(a),
  change(b),
  change(c),
];
const toLinear = (colour: Triple): Triple =>
  map(colour, (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
const linear = (hex: string): Triple => toLinear(channels(hex));
const dot = ([a, b, c]: Triple, [x, y, z]: Triple): number => a * x + b * y + c * z;
const times = ([a, b, c]: Matrix, colour: Triple): Triple => [dot(a, colour), dot(b, colour), dot(c, colour)];

const luminance = (hex: string): number => dot(linear(hex), [0.2126, 0.7152, 0.0722]);
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
/** The colour that `top` gives with an opacity over `ground`. */
const over = (top: string, opacity: number, ground: string): string => {
  const [a, b, c] = channels(top);
  const [x, y, z] = channels(ground);
  const mix = (one: number, two: number) =>
    Math.round((one * opacity + two * (1 - opacity)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${mix(a, x)}${mix(b, y)}${mix(c, z)}`;
};

/** Machado, Oliveira and Fernandes 2009, severity 1; on encoded values and unclipped, as the design's numbers are. */
const sights = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

const lab = (hex: string, sight: Matrix): Triple => {
  const seen = times(sight, channels(hex));
  const [x, y, z] = times(toXyz, toLinear(seen));
  const root = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : (value * (24389 / 27) + 16) / 116;
  const [fx, fy, fz] = [root(x / 0.95047), root(y), root(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
};

const rad = (degrees: number): number => (degrees * Math.PI) / 180;
const hue = (a: number, b: number): number => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;

/** CIEDE2000 of two Lab colours (Sharma, Wu and Dalal 2005). */
const deltaE = ([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number => {
  const grow = (value: number) => Math.sqrt(value ** 7 / (value ** 7 + 25 ** 7));
  const g = 1.5 - 0.5 * grow((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2);
  const [c1, c2] = [Math.hypot(a1 * g, b1), Math.hypot(a2 * g, b2)];
  const [h1, h2] = [hue(a1 * g, b1), hue(a2 * g, b2)];
  const turn = h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const dh = 2 * Math.sqrt(c1 * c2) * Math.sin(rad(turn) / 2);
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = Math.abs(h1 - h2) > 180 ? ((h1 + h2 + 360) / 2) % 360 : (h1 + h2) / 2;
  const t =
    1 -
    0.17 * Math.cos(rad(h - 30)) +
    0.24 * Math.cos(rad(2 * h)) +
    0.32 * Math.cos(rad(3 * h + 6)) -
    0.2 * Math.cos(rad(4 * h - 63));
  const [sl, sc, sh] = [
    1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2),
    1 + 0.045 * c,
    1 + 0.015 * c * t,
  ];
  const rt = -Math.sin(rad(60 * Math.exp(-(((h - 275) / 25) ** 2)))) * 2 * grow(c);
  const [dl, dc, dhh] = [(l2 - l1) / sl, (c2 - c1) / sc, dh / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dhh ** 2 + rt * dc * dhh);
};

const smallest = (colours: readonly string[], sight: Matrix): number =>
  Math.min(
    ...colours.flatMap((one, index) =>
      colours.slice(index + 1).map((other) => deltaE(lab(one, sight), lab(other, sight))),
    ),
  );

const grounds: readonly Role[] = ['surface', 'sunken', 'nav', 'hover', 'selected'];

/** visual.md, section 4: light and dark on each ground. */
const table: readonly (readonly [Role, ...(readonly [number, number])[]])[] = [
  ['text', [16.2, 13.78], [15.25, 14.62], [14.54, 15.39], [14.17, 12.24], [13.77, 10.93]],
  ['text2', [8.13, 8.76], [7.65, 9.3], [7.3, 9.79], [7.11, 7.78], [6.91, 6.95]],
  ['text3', [5.63, 6.43], [5.3, 6.82], [5.06, 7.18], [4.93, 5.71], [4.79, 5.1]],
  ['accentText', [8.3, 8.43], [7.81, 8.95], [7.44, 9.42], [7.26, 7.49], [7.05, 6.69]],
  ['goodText', [8.13, 10.14], [7.65, 10.76], [7.29, 11.33], [7.11, 9.01], [6.91, 8.05]],
  ['attnText', [7.69, 10.21], [7.24, 10.83], [6.9, 11.4], [6.73, 9.07], [6.54, 8.1]],
  ['dangText', [8.47, 8.36], [7.97, 8.87], [7.6, 9.34], [7.41, 7.42], [7.2, 6.63]],
  ['goodMark', [5.27, 9.52], [4.96, 10.1], [4.73, 10.64], [4.61, 8.46], [4.48, 7.55]],
  ['attnMark', [3.63, 8.87], [3.41, 9.41], [3.25, 9.91], [3.17, 7.88], [3.08, 7.04]],
  ['dangMark', [7.03, 4.73], [6.61, 5.01], [6.31, 5.28], [6.15, 4.2], [5.97, 3.75]],
  ['neutMark', [4.21, 4.66], [3.96, 4.94], [3.77, 5.2], [3.68, 4.14], [3.58, 3.7]],
  ['accentMark', [7.6, 5.79], [7.15, 6.15], [6.82, 6.47], [6.65, 5.14], [6.46, 4.6]],
  ['lineStrong', [3.44, 3.85], [3.23, 4.09], [3.08, 4.3]],
];

const pairs: readonly (readonly [Role, Role, number, number])[] = [
  ['onAccent', 'accent', 7.6, 4.74],
  ['onAccent', 'accentHover', 9.87, 5.48],
  ['goodText', 'goodBg', 7.26, 8.35],
  ['attnText', 'attnBg', 6.86, 8.33],
  ['dangText', 'dangBg', 7.44, 7.22],
  ['neutText', 'neutBg', 6.99, 7.07],
  ['accentText', 'accentBg', 7.3, 6.86],
  ['goodMark', 'goodBg', 4.71, 7.84],
  ['attnMark', 'attnBg', 3.24, 7.24],
  ['dangMark', 'dangBg', 6.17, 4.08],
  ['neutMark', 'neutBg', 3.62, 3.76],
  ['accentMark', 'accentBg', 6.69, 4.71],
];

describe('contrast', () => {
  const cells = [
    ...table.flatMap(([role, ...values]) =>
      values.map(([light, dark], index) => [role, grounds[index] ?? 'surface', light, dark] as const),
    ),
    ...pairs,
  ];
  it.each(cells)('%s on %s is %d in light, %d in dark', (role, ground, light, dark) => {
    const measured = (scheme: Scheme) => contrast(roles[scheme][role], roles[scheme][ground]);
    expect([measured('light'), measured('dark')].map((value) => value.toFixed(2))).toEqual(
      [light, dark].map((value) => value.toFixed(2)),
    );
    const bar = role.startsWith('text') || role.endsWith('Text') || role === 'onAccent' ? 4.5 : 3;
    expect(Math.min(light, dark)).toBeGreaterThanOrEqual(bar);
  });
});

describe('charts', () => {
  const onSurface: readonly (readonly [keyof (typeof series)['light'], number, number])[] = [
    ['blue', 6.42, 6.05],
    ['vermilion', 5.65, 4.86],
    ['teal', 3.92, 10.82],
    ['gold', 3.3, 12.21],
    ['plum', 11.62, 3.52],
    ['slate', 9.83, 4.85],
  ];
  it.each(onSurface)('%s on the surface is %d in light, %d in dark', (name, light, dark) => {
    const measured = (scheme: Scheme) => contrast(series[scheme][name], roles[scheme].surface).toFixed(2);
    expect([measured('light'), measured('dark')]).toEqual([light.toFixed(2), dark.toFixed(2)]);
  });

  const tones: readonly Exclude<Tone, 'neut' | 'accent'>[] = ['good', 'attn', 'dang'];
  it.each(schemes.flatMap((scheme) => tones.map((tone) => [scheme, tone] as const)))(
    'lines hold 3:1 and words 4.5:1 on the %s band "%s", with and without the projection',
    (scheme, tone) => {
      const mark = roles[scheme][`${tone}Mark`];
      const band = over(mark, tints[scheme].band[tone], roles[scheme].surface);
      const under = over(series[scheme].blue, tints[scheme].projection, band);
      const { blue, vermilion, teal, slate } = series[scheme];
      for (const colour of [blue, vermilion, teal, slate])
        expect(contrast(colour, band)).toBeGreaterThanOrEqual(3.19);
      expect(contrast(over(mark, tints[scheme].milestone[tone], band), band)).toBeGreaterThanOrEqual(3.4);
      for (const words of [roles[scheme].text2, roles[scheme].dangText, tealText[scheme]])
        expect(contrast(words, under)).toBeGreaterThanOrEqual(4.5);
    },
  );

  const marks = (scheme: Scheme): readonly string[] => {
    const { goodMark, attnMark, dangMark, neutMark, accentMark } = roles[scheme];
    return [goodMark, attnMark, dangMark, neutMark, accentMark];
  };
  it.each([
    ['six series, light', Object.values(series.light), [20.0, 17.7, 13.4, 16.5]],
    ['six series, dark', Object.values(series.dark), [18.7, 21.2, 16.1, 17.5]],
    ['five marks, light', marks('light'), [22.4, 15.5, 12.3, 14.0]],
    ['five marks, dark', marks('dark'), [18.8, 14.7, 19.4, 13.9]],
  ] as const)('%s stay apart in every sight', (_name, colours, expected) => {
    const distances = Object.values(sights).map((sight) => smallest(colours, sight));
    expect(distances.map((value) => value.toFixed(1))).toEqual(expected.map((value) => value.toFixed(1)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(12);
  });

  it.each([
    ['protanopia', '#b03030', '#404030'],
    ['deuteranopia', '#c0504d', '#687850'],
    ['tritanopia', '#2f6fb5', '#2f8f8a'],
  ] as const)('a pair that %s can’t tell apart is seen to be refused (canary)', (sight, one, other) => {
    expect(smallest([one, other], sights.normal)).toBeGreaterThanOrEqual(12);
    expect(smallest([one, other], sights[sight])).toBeLessThan(12);
  });
});

/** All colours of the app. CSS reads the roles as custom properties, charts read them from here. */

export type Scheme = 'light' | 'dark';
export type Tone = 'good' | 'attn' | 'dang' | 'neut' | 'accent';

const light = {
  nav: '#f0f3f5',
  surface: '#ffffff',
  sunken: '#f7f8fa',
  hover: '#edf0f4',
  selected: '#e5edfc',
  line: '#dde0e4',
  lineSoft: '#e9ebee',
  lineStrong: '#858b93',
  text: '#1c2127',
  text2: '#4a5059',
  text3: '#616871',
  accent: '#2550a4',
  accentHover: '#183f8c',
  onAccent: '#ffffff',
  accentText: '#1f4a9e',
  accentMark: '#2550a4',
  accentBg: '#e9f1fe',
  accentLine: '#a5bfec',
  goodText: '#195b32',
  goodMark: '#007c4a',
  goodBg: '#e4f7e8',
  goodLine: '#a3d2ae',
  attnText: '#7f4405',
  attnMark: '#c27400',
  attnBg: '#fff0dc',
  attnLine: '#ebbe8a',
  dangText: '#99151d',
  dangMark: '#ae1c21',
  dangBg: '#ffecea',
  dangLine: '#f5b9b6',
  neutText: '#4a5059',
  neutMark: '#767c85',
  neutBg: '#eceef1',
  neutLine: '#c7cbd0',
} as const;

export type Role = keyof typeof light;

const dark: Readonly<Record<Role, string>> = {
  nav: '#0f1115',
  surface: '#1a1d21',
  sunken: '#15171b',
  hover: '#23272c',
  selected: '#212f48',
  line: '#32363b',
  lineSoft: '#272a2f',
  lineStrong: '#737981',
  text: '#e6e8eb',
  text2: '#b7bbc0',
  text3: '#9ba0a7',
  accent: '#4571c6',
  accentHover: '#3b67ba',
  onAccent: '#ffffff',
  accentText: '#94b8f8',
  accentMark: '#6397ee',
  accentBg: '#1e2d49',
  accentLine: '#344f81',
  goodText: '#89da9f',
  goodMark: '#71d69f',
  goodBg: '#1b3121',
  goodLine: '#2d583a',
  attnText: '#f7bf77',
  attnMark: '#f5ae42',
  attnBg: '#3c2916',
  attnLine: '#71481d',
  dangText: '#f99e99',
  dangMark: '#e9554c',
  dangBg: '#3d2121',
  dangLine: '#853536',
  neutText: '#b7bbc0',
  neutMark: '#81878d',
  neutBg: '#2b2e32',
  neutLine: '#474b50',
};

export const roles: Readonly<Record<Scheme, Readonly<Record<Role, string>>>> = { light, dark };

export type SeriesName = 'blue' | 'vermilion' | 'teal' | 'gold' | 'plum' | 'slate';

/** Chart series: blue the rating, vermilion losses, teal gains and what-if, slate void and others. */
export const series: Readonly<Record<Scheme, Readonly<Record<SeriesName, string>>>> = {
  light: {
    blue: '#2e5bb4',
    vermilion: '#be3606',
    teal: '#1a9082',
    gold: '#a98a2c',
    plum: '#601c59',
    slate: '#3f444a',
  },
  dark: {
    blue: '#6a9af2',
    vermilion: '#e65f2a',
    teal: '#6ce2d1',
    gold: '#f7d979',
    plum: '#a752a1',
    slate: '#848a90',
  },
};

/** Teal as words. */
export const tealText: Readonly<Record<Scheme, string>> = { light: '#0d6157', dark: '#6ce2d1' };

/** Opacity of a band's mark over the surface, of a milestone's line, and of the projection over both. */
export const tints: Readonly<
  Record<
    Scheme,
    {
      readonly band: Readonly<Record<Tone, number>>;
      readonly milestone: Readonly<Record<Tone, number>>;
      readonly projection: number;
    }
  >
> = {
  light: {
    band: { good: 0.05, attn: 0.04, dang: 0.07, neut: 0.04, accent: 0.04 },
    milestone: { good: 1, attn: 1, dang: 1, neut: 1, accent: 1 },
    projection: 0.11,
  },
  dark: {
    band: { good: 0.06, attn: 0.045, dang: 0.1, neut: 0.05, accent: 0.05 },
    milestone: { good: 0.6, attn: 0.6, dang: 0.85, neut: 0.85, accent: 0.85 },
    projection: 0.2,
  },
};

/** Mantine's ten steps of the accent, hue "ink". */
export const ink = [
  '#e9f1fe',
  '#e5edfc',
  '#c9daf8',
  '#a5bfec',
  '#94b8f8',
  '#4571c6',
  '#2550a4',
  '#183f8c',
  '#183877',
  '#102a5c',
] as const;

export const overlay = '#101620';
export const shadow = {
  low: '0 1px 2px rgba(0, 0, 0, 0.08)',
  raised: '0 4px 14px rgba(16, 22, 32, 0.12), 0 1px 3px rgba(16, 22, 32, 0.10)',
  dialog: '0 12px 32px rgba(16, 22, 32, 0.18), 0 2px 6px rgba(16, 22, 32, 0.10)',
} as const;

/** `#rrggbb` with an opacity of 0 to 1, as CSS colour. */
export const withOpacity = (hex: string, opacity: number): string =>
  `${hex}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;

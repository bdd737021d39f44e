import { readFileSync } from 'node:fs';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

// Screenshots of pages in the manner of Seller Center, made here: the platform's own are nobody's to ship.

const folder = new URL('../../resources/fonts/print/', import.meta.url);
const shipped = [
  ['Shot Inter', 'Inter-Regular'],
  ['Shot Serif', 'source-serif-4-latin-400-normal'],
] as const;
for (const [name, file] of shipped)
  GlobalFonts.register(readFileSync(new URL(`${file}.woff2`, folder)), name);

export const shippedFonts: readonly string[] = shipped.map(([name]) => name);

/** The fonts that ship, and those of the machine that are usual on one. */
export const shotFonts: readonly string[] = [
  ...shippedFonts,
  ...['DejaVu Sans', 'DejaVu Sans Condensed', 'Arial', 'Liberation Sans', 'Segoe UI', 'Helvetica'].filter(
    (name) => GlobalFonts.has(name),
  ),
];

export interface Look {
  readonly font: string;
  /** 1 for 100 %, 2 for 200 %. */
  readonly scale: number;
  readonly dark: boolean;
}

interface Ink {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly chip: string;
  readonly chipText: string;
}

const light: Ink = {
  page: '#f5f5f6',
  card: '#ffffff',
  text: '#121415',
  quiet: '#6d6d72',
  line: '#e3e3e4',
  chip: '#fff3e0',
  chipText: '#9a5200',
};
const dark: Ink = {
  page: '#101112',
  card: '#1d1f21',
  text: '#ececee',
  quiet: '#a2a4a8',
  line: '#34373a',
  chip: '#4a2b12',
  chipText: '#ffbb77',
};

type Write = (words: string, place: readonly [x: number, y: number], size: number, colour?: string) => void;
type Draw = (pen: SKRSContext2D, write: Write, ink: Ink) => void;

const width = 1280;
const places = [
  'Homepage',
  'Orders',
  'Products',
  'Marketing',
  'Finance',
  'Account health',
  'Violations',
  'Learning',
];

const page = ({ font, scale, dark: isDark }: Look, height: number, draw: Draw): Buffer => {
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const pen = canvas.getContext('2d');
  const ink = isDark ? dark : light;
  pen.scale(scale, scale);
  pen.fillStyle = ink.page;
  pen.fillRect(0, 0, width, height);
  const write: Write = (words, [x, y], size, colour = ink.text) => {
    pen.font = `${size}px "${font}"`;
    pen.fillStyle = colour;
    pen.fillText(words, x, y);
  };
  pen.fillStyle = ink.card;
  pen.fillRect(0, 0, width, 52);
  pen.fillRect(0, 53, 200, height);
  pen.fillRect(216, 68, width - 232, height - 84);
  write('Seller Center', [24, 33], 16);
  write('Maple & Pine Home', [1120, 32], 13, ink.quiet);
  for (const [index, place] of places.entries()) write(place, [28, 92 + index * 36], 14, ink.quiet);
  draw(pen, write, ink);
  return canvas.toBuffer('image/png');
};

export interface TicketFacts {
  readonly title: string;
  readonly status: string;
  readonly ticket: string;
  readonly notice: string;
  readonly points: string;
  readonly appealBy: string;
  readonly order: string;
}

/** How a ticket page sets its facts: a name beside each value, a name above each value, or in sentences. */
export type TicketLayout = 'rows' | 'grid' | 'prose';

const rows: readonly (readonly [string, keyof TicketFacts])[] = [
  ['Violation ID', 'ticket'],
  ['Notice date', 'notice'],
  ['Violation points', 'points'],
  ['Appeal deadline', 'appealBy'],
  ['Order ID', 'order'],
];

const setFacts: Readonly<Record<TicketLayout, (facts: TicketFacts) => Draw>> = {
  rows: (facts) => (pen, write, ink) => {
    for (const [index, [name, fact]] of rows.entries()) {
      const y = 196 + index * 38;
      write(name, [240, y], 14, ink.quiet);
      write(facts[fact], [430, y], 14);
      pen.fillStyle = ink.line;
      pen.fillRect(240, y + 13, 980, 1);
    }
  },
  grid: (facts) => (_pen, write, ink) => {
    for (const [index, [name, fact]] of rows.entries()) {
      const x = 240 + (index % 3) * 320;
      const y = 190 + Math.floor(index / 3) * 84;
      write(name, [x, y], 13, ink.quiet);
      write(facts[fact], [x, y + 26], 15);
    }
  },
  prose: (facts) => (_pen, write) => {
    const lines = [
      `Violation ID: ${facts.ticket}`,
      `Notice date: ${facts.notice}`,
      `Order ID: ${facts.order}`,
      '',
      `This violation deducts ${facts.points.slice(1)} points from your Account Health Rating.`,
      `You can submit an appeal by ${facts.appealBy}.`,
    ];
    for (const [index, line] of lines.entries()) write(line, [240, 196 + index * 24], 14);
  },
};

/** A ticket's page as PNG. */
export const ticketPage = (facts: TicketFacts, layout: TicketLayout, look: Look): Buffer =>
  page(look, 720, (pen, write, ink) => {
    write('Account health  /  Violations  /  Violation details', [240, 98], 12, ink.quiet);
    write(facts.title, [240, 140], 20);
    pen.fillStyle = ink.chip;
    pen.fillRect(780, 122, 170, 24);
    write(facts.status, [792, 139], 12, ink.chipText);
    setFacts[layout](facts)(pen, write, ink);
    write('Violation reason', [240, 450], 16);
    write('The orders were not handed over to the carrier within 2 business days.', [240, 480], 14);
    write(
      'Repeated violations of the same policy may lead to further enforcement.',
      [240, 504],
      14,
      ink.quiet,
    );
    pen.fillStyle = '#009995';
    pen.fillRect(240, 620, 110, 36);
    write('Appeal', [270, 643], 14, '#ffffff');
  });

export interface HealthFacts {
  readonly rating: string;
  readonly updated: string;
  readonly violations: readonly { readonly title: string; readonly points: string; readonly date: string }[];
}

/** How the health page sets its figure: a large number under its name, or beside the end of the scale. */
export type HealthLayout = 'large' | 'ofScale';

/** The account health page as PNG. */
export const healthPage = (facts: HealthFacts, layout: HealthLayout, look: Look): Buffer =>
  page(look, 760, (pen, write, ink) => {
    write('Account health', [240, 112], 20);
    write('Account Health Rating', [240, 160], 14, ink.quiet);
    write(facts.rating, [240, 218], 48);
    if (layout === 'ofScale') write('/ 1000', [340, 218], 16, ink.quiet);
    write(`Updated: ${facts.updated}`, [240, 256], 13, ink.quiet);
    pen.fillStyle = '#e8890c';
    pen.fillRect(240, 276, 300, 8);
    write('Needs attention', [600, 190], 14, ink.chipText);
    write('Violations in the last 180 days', [240, 340], 16);
    for (const [index, name] of ['Violation', 'Points', 'Date'].entries())
      write(name, [240 + index * 330, 376], 13, ink.quiet);
    for (const [index, { title, points, date }] of facts.violations.entries()) {
      const y = 412 + index * 38;
      write(title, [240, y], 14);
      write(points, [570, y], 14);
      write(date, [900, y], 14);
      pen.fillStyle = ink.line;
      pen.fillRect(240, y + 13, 980, 1);
    }
  });

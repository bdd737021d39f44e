import type { Canvas, SKRSContext2D as Pen } from '@napi-rs/canvas';
import { chance, drawn, paragraph, rule, type SampleFile, scribble, write } from './drawing.ts';
import { type PhotoFacts, withPhotoFacts } from './exif.ts';

const quality = 84;

/** A picture stored turned, as phones do: shown again upright by what its EXIF says. */
const stored = (upright: Canvas, orientation: PhotoFacts['orientation']): Canvas => {
  if (orientation === 1) return upright;
  const { width, height } = upright;
  const isQuarter = orientation === 6 || orientation === 8;
  const angle = { 3: Math.PI, 6: -Math.PI / 2, 8: Math.PI / 2 }[orientation];
  return drawn(isQuarter ? height : width, isQuarter ? width : height, (pen) => {
    pen.translate(pen.canvas.width / 2, pen.canvas.height / 2);
    pen.rotate(angle);
    pen.drawImage(upright, -width / 2, -height / 2);
  });
};

const photo = (name: string, upright: Canvas, facts: PhotoFacts): SampleFile => ({
  name,
  mime: 'image/jpeg',
  bytes: withPhotoFacts(stored(upright, facts.orientation).toBuffer('image/jpeg', quality), facts),
});

/** Light from one side, and the grain of a small sensor. */
const light = (pen: Pen, seed: number): void => {
  const { width, height } = pen.canvas;
  const shade = pen.createRadialGradient(
    width * 0.4,
    height * 0.35,
    width * 0.2,
    width * 0.5,
    height * 0.5,
    width * 0.95,
  );
  shade.addColorStop(0, 'rgba(255,250,235,0.10)');
  shade.addColorStop(1, 'rgba(20,16,10,0.38)');
  pen.fillStyle = shade;
  pen.fillRect(0, 0, width, height);
  const next = chance(seed);
  for (let dot = 0; dot < 5000; dot += 1) {
    pen.fillStyle = next() > 0.5 ? 'rgba(255,255,255,0.05)' : 'rgba(0,0,0,0.06)';
    pen.fillRect(next() * width, next() * height, 2 + next() * 3, 2 + next() * 3);
  }
};

const boards = (pen: Pen, colours: readonly [string, string], seed: number): void => {
  const { width, height } = pen.canvas;
  const next = chance(seed);
  const plank = height / 6;
  for (let row = 0; row < 6; row += 1) {
    pen.fillStyle = colours[row % 2] ?? colours[0];
    pen.fillRect(0, row * plank, width, plank);
    for (let vein = 0; vein < 26; vein += 1) {
      pen.strokeStyle = `rgba(60,38,20,${(0.04 + next() * 0.08).toFixed(3)})`;
      pen.lineWidth = 1 + next() * 2;
      const y = row * plank + next() * plank;
      pen.beginPath();
      pen.moveTo(0, y);
      pen.bezierCurveTo(
        width * 0.3,
        y + next() * 12 - 6,
        width * 0.7,
        y + next() * 12 - 6,
        width,
        y + next() * 8 - 4,
      );
      pen.stroke();
    }
  }
};

/** Draws on a sheet of paper that lies somewhat askew. */
const onPaper = (
  pen: Pen,
  size: readonly [number, number],
  angle: number,
  draw: (pen: Pen) => void,
): void => {
  const [width, height] = size;
  pen.save();
  pen.translate(pen.canvas.width / 2, pen.canvas.height / 2);
  pen.rotate(angle);
  pen.translate(-width / 2, -height / 2);
  pen.shadowColor = 'rgba(0,0,0,0.45)';
  pen.shadowBlur = 26;
  pen.shadowOffsetX = 8;
  pen.shadowOffsetY = 12;
  pen.fillStyle = '#f6f3ea';
  pen.fillRect(0, 0, width, height);
  pen.shadowColor = 'transparent';
  draw(pen);
  pen.restore();
};

export interface PickupManifest {
  readonly name: string;
  readonly carrier: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly signedWords: string;
  readonly photo: PhotoFacts;
}

/** A photo of the sheet that the driver signed. */
export const pickupManifest = (facts: PickupManifest): SampleFile => {
  const upright = drawn(1440, 1920, (pen) => {
    boards(pen, ['#a5794f', '#9a6f47'], 3);
    onPaper(pen, [1180, 1600], -0.024, () => {
      write(pen, facts.carrier, [90, 140], { face: 'sansBold', size: 46, colour: '#7c4a2d' });
      write(pen, facts.title, [90, 210], { face: 'sans', size: 34 });
      const columns = [90, 520, 860];
      for (const [index, row] of [facts.head, ...facts.rows].entries()) {
        const y = 300 + index * 56;
        for (const [column, cell] of row.entries())
          write(pen, cell, [columns[column] ?? 90, y], { face: index === 0 ? 'sansBold' : 'sans', size: 27 });
        rule(pen, [90, 1090], y + 18, ['#8f8a80', index === 0 ? 3 : 1.5]);
      }
      const end = 300 + (facts.rows.length + 1) * 56;
      scribble(pen, [130, Math.min(end + 130, 1430)], 11, 3);
      rule(pen, [90, 640], Math.min(end + 170, 1470), ['#4a4a48', 2]);
      write(pen, facts.signedWords, [90, Math.min(end + 212, 1512)], {
        face: 'sans',
        size: 26,
        colour: '#4d4a44',
      });
    });
    light(pen, 5);
  });
  return photo(facts.name, upright, facts.photo);
};

export interface Board {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly photo: PhotoFacts;
}

/** A photo of a whiteboard in the packing room. */
export const boardPhoto = (facts: Board): SampleFile => {
  const upright = drawn(1760, 1320, (pen) => {
    pen.fillStyle = '#b9b2a4';
    pen.fillRect(0, 0, 1760, 1320);
    pen.fillStyle = '#8d9297';
    pen.fillRect(150, 130, 1460, 1010);
    pen.fillStyle = '#f4f6f5';
    pen.fillRect(176, 156, 1408, 958);
    pen.save();
    pen.translate(880, 640);
    pen.rotate(-0.012);
    pen.translate(-880, -640);
    write(pen, facts.title, [260, 300], { face: 'serifItalic', size: 92, colour: '#a02a24' });
    rule(pen, [256, 1120], 330, ['#a02a24', 7]);
    for (const [index, line] of facts.lines.entries())
      write(pen, line, [280, 460 + index * 118], {
        face: 'serifItalic',
        size: 70,
        colour: index % 2 === 0 ? '#22356b' : '#24302c',
      });
    pen.restore();
    pen.fillStyle = '#6f7479';
    pen.fillRect(520, 1114, 720, 26);
    for (const [index, colour] of ['#a02a24', '#22356b', '#24302c'].entries()) {
      pen.fillStyle = colour;
      pen.fillRect(600 + index * 170, 1098, 130, 18);
    }
    light(pen, 9);
  });
  return photo(facts.name, upright, facts.photo);
};

export interface ParcelPhoto {
  readonly name: string;
  /** Chooses colours, number and places of the parcels. */
  readonly seed: number;
  readonly label: readonly string[];
  readonly photo: PhotoFacts;
}

const parcel = (
  pen: Pen,
  [x, y, width, height]: readonly [number, number, number, number],
  shade: number,
): void => {
  const tone = (lift: number): string =>
    `rgb(${Math.round(184 * shade + lift)},${Math.round(142 * shade + lift)},${Math.round(98 * shade + lift)})`;
  const depth = width * 0.16;
  pen.fillStyle = tone(20);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + depth, y - depth * 0.7);
  pen.lineTo(x + width + depth, y - depth * 0.7);
  pen.lineTo(x + width, y);
  pen.fill();
  pen.fillStyle = tone(-34);
  pen.beginPath();
  pen.moveTo(x + width, y);
  pen.lineTo(x + width + depth, y - depth * 0.7);
  pen.lineTo(x + width + depth, y + height - depth * 0.7);
  pen.lineTo(x + width, y + height);
  pen.fill();
  pen.fillStyle = tone(0);
  pen.fillRect(x, y, width, height);
  pen.fillStyle = 'rgba(222,196,150,0.75)';
  pen.fillRect(x + width * 0.46, y, width * 0.09, height);
};

const shippingLabel = (
  pen: Pen,
  [x, y]: readonly [number, number],
  lines: readonly string[],
  seed: number,
): void => {
  pen.fillStyle = '#f7f6f1';
  pen.fillRect(x, y, 330, 230);
  for (const [index, line] of lines.entries())
    write(pen, line, [x + 20, y + 46 + index * 34], {
      face: index === 0 ? 'sansBold' : 'sans',
      size: index === 0 ? 28 : 22,
    });
  const next = chance(seed + 40);
  pen.fillStyle = '#1b1b1b';
  for (let at = x + 20; at < x + 300;) {
    const bar = 2 + next() * 6;
    pen.fillRect(at, y + 160, bar, 52);
    at += bar + 2 + next() * 6;
  }
};

/** A photo of packed parcels on a shelf, one of them with its label. */
export const parcelPhoto = (facts: ParcelPhoto): SampleFile => {
  const next = chance(facts.seed);
  const upright = drawn(1600, 1200, (pen) => {
    pen.fillStyle = ['#8e959a', '#a39a8c', '#7f8b86'][facts.seed % 3] ?? '#8e959a';
    pen.fillRect(0, 0, 1600, 1200);
    pen.fillStyle = '#5d5245';
    for (const y of [560, 1110]) pen.fillRect(0, y, 1600, 46);
    for (const floor of [560, 1110]) {
      for (let x = 60 + next() * 60; x < 1300;) {
        const width = 230 + next() * 200;
        const height = 170 + next() * 190;
        parcel(pen, [x, floor - height, width, height], 0.82 + next() * 0.26);
        x += width + 70 + next() * 40;
      }
    }
    parcel(pen, [560, 690, 560, 420], 1.04);
    shippingLabel(pen, [630, 760], facts.label, facts.seed);
    light(pen, facts.seed + 2);
  });
  return photo(facts.name, upright, facts.photo);
};

export interface Screen {
  readonly name: string;
  readonly crumb: string;
  readonly title: string;
  readonly state: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly text: string;
}

/** A screenshot of a page of a seller's console. */
export const screenshot = (facts: Screen): SampleFile => {
  const canvas = drawn(1440, 900, (pen) => {
    pen.fillStyle = '#f5f6f7';
    pen.fillRect(0, 0, 1440, 900);
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, 1440, 60);
    pen.fillRect(260, 150, 1120, 700);
    pen.fillStyle = '#20252c';
    pen.fillRect(0, 60, 216, 840);
    for (const [index, words] of [
      'Home',
      'Orders',
      'Products',
      'Shipping',
      'Account health',
      'Violations',
      'Finances',
    ].entries())
      write(pen, words, [32, 112 + index * 44], {
        face: words === 'Violations' ? 'sansBold' : 'sans',
        size: 15,
        colour: words === 'Violations' ? '#ffffff' : '#aab2bc',
      });
    write(pen, 'Seller console', [32, 38], { face: 'sansBold', size: 18 });
    write(pen, facts.crumb, [260, 112], { face: 'sans', size: 14, colour: '#6a717a' });
    write(pen, facts.title, [300, 214], { face: 'sansBold', size: 26 });
    pen.fillStyle = '#fdeceb';
    pen.fillRect(300, 240, 18 + facts.state.length * 8.4, 30);
    write(pen, facts.state, [310, 260], { face: 'sansBold', size: 14, colour: '#a32020' });
    for (const [index, [label, value]] of facts.facts.entries()) {
      const y = 330 + index * 46;
      write(pen, label, [300, y], { face: 'sans', size: 15, colour: '#6a717a' });
      write(pen, value, [540, y], { face: 'sans', size: 15 });
      rule(pen, [300, 1340], y + 17, ['#e3e6e9', 1]);
    }
    const end = 330 + facts.facts.length * 46 + 30;
    paragraph(
      pen,
      facts.text,
      { x: 300, y: end, width: 1000, leading: 24 },
      { face: 'sans', size: 15, colour: '#3b424a' },
    );
  });
  return { name: facts.name, mime: 'image/png', bytes: canvas.toBuffer('image/png') };
};

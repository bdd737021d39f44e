/** What a phone writes into a photo beside the picture. */
export interface PhotoFacts {
  /** How the picture is to be turned: 1 not at all, 6 a quarter clockwise, 3 half, 8 a quarter the other way. */
  readonly orientation: 1 | 3 | 6 | 8;
  /** Degrees north and east, or null for none. */
  readonly place: { readonly north: number; readonly east: number } | null;
  /** As cameras write it, `2026:11:13 16:11:00`. */
  readonly takenAt: string;
  readonly camera: string;
}

interface Field {
  readonly tag: number;
  readonly type: 2 | 3 | 4 | 5;
  readonly count: number;
  readonly data: Buffer;
}

const ascii = (tag: number, text: string): Field => {
  const data = Buffer.from(`${text}\0`, 'latin1');
  return { tag, type: 2, count: data.length, data };
};

const short = (tag: number, value: number): Field => {
  const data = Buffer.alloc(2);
  data.writeUInt16LE(value);
  return { tag, type: 3, count: 1, data };
};

const long = (tag: number, value: number): Field => {
  const data = Buffer.alloc(4);
  data.writeUInt32LE(value);
  return { tag, type: 4, count: 1, data };
};

const degrees = (tag: number, value: number): Field => {
  const data = Buffer.alloc(24);
  const whole = Math.floor(Math.abs(value));
  const minutes = (Math.abs(value) - whole) * 60;
  const parts = [whole, 1, Math.floor(minutes), 1, Math.round((minutes - Math.floor(minutes)) * 6000), 100];
  parts.forEach((part, index) => data.writeUInt32LE(part, index * 4));
  return { tag, type: 5, count: 3, data };
};

/** One directory of fields; `at` is where it will lie, counted from the beginning of the block. */
const directory = (fields: readonly Field[], at: number): Buffer => {
  const table = Buffer.alloc(2 + fields.length * 12 + 4);
  table.writeUInt16LE(fields.length, 0);
  const far: Buffer[] = [];
  let next = at + table.length;
  for (const [index, { tag, type, count, data }] of fields.entries()) {
    const entry = 2 + index * 12;
    table.writeUInt16LE(tag, entry);
    table.writeUInt16LE(type, entry + 2);
    table.writeUInt32LE(count, entry + 4);
    if (data.length <= 4) data.copy(table, entry + 8);
    else {
      table.writeUInt32LE(next, entry + 8);
      far.push(data);
      next += data.length;
    }
  }
  return Buffer.concat([table, ...far]);
};

const start = 8;

/** A JPEG with the facts of a photo written into it. */
export const withPhotoFacts = (jpeg: Uint8Array, facts: PhotoFacts): Uint8Array => {
  const own = [ascii(0x010f, facts.camera), short(0x0112, facts.orientation), ascii(0x0132, facts.takenAt)];
  const { place } = facts;
  const gps =
    place === null
      ? []
      : [
          ascii(0x0001, place.north < 0 ? 'S' : 'N'),
          degrees(0x0002, place.north),
          ascii(0x0003, place.east < 0 ? 'W' : 'E'),
          degrees(0x0004, place.east),
        ];
  const gpsAt = start + directory([...own, long(0x8825, 0)], start).length;
  const main = directory(place === null ? own : [...own, long(0x8825, gpsAt)], start);
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, start, 0, 0, 0]);
  const block = Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    head,
    main,
    ...(place === null ? [] : [directory(gps, gpsAt)]),
  ]);
  const marker = Buffer.from([0xff, 0xe1, 0, 0]);
  marker.writeUInt16BE(block.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), marker, block, jpeg.subarray(2)]);
};

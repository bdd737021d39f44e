/** 1 January 1980, 00:00, as a ZIP has it: the first moment that it knows. */
const FIRST = 0x00210000;

/** Gives every entry of a ZIP the same moment, so that the file does not tell when and in what zone it was packed. */
export const withFixedTimes = (bytes: Uint8Array): Uint8Array => {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    zip.writeUInt32LE(FIRST, at + 12);
    zip.writeUInt32LE(FIRST, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
};

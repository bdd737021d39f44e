const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/iu;
const FORBIDDEN = /[\p{Cc}\p{Cf}<>:"/\\|?*\u2028\u2029]/gu;
const EDGES = /^[\s.]+|[\s.]+$/gu;
const EXTENSION = /\.[A-Za-z0-9]{1,8}$/u;
const mostBytes = 120;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const cut = (text: string, most: number): string => {
  let out = '';
  let used = 0;
  for (const character of text) {
    const size = bytesOf(character);
    if (used + size > most) break;
    out += character;
    used += size;
  }
  return out;
};

/**
 * A file name that every system takes: NFC, no path, no control or turning characters, no reserved name, at most
 * 120 bytes with its ending kept.
 */
export const safeFileName = (name: string): string => {
  const clean = name.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ').replace(EDGES, '');
  const ending = EXTENSION.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - ending.length).replace(EDGES, '');
  const short = cut(stem, mostBytes - ending.length).replace(EDGES, '') || 'file';
  const [first = ''] = short.split('.');
  return `${RESERVED.test(first) ? '_' : ''}${short}${ending.toLowerCase()}`;
};

const withEnding = (name: string, ending: string): string => name.replace(EXTENSION, '') + ending;

/** An exhibit's name inside the ZIP: its number first, so that names never meet; `ending` where a copy is of another kind. */
export const exhibitFileName = (number: number, count: number, fileName: string, ending?: string): string => {
  const digits = Math.max(2, String(count).length);
  const safe = safeFileName(fileName);
  return `${String(number).padStart(digits, '0')}-${ending === undefined ? safe : withEnding(safe, ending)}`;
};

// Room for a long draft several times over, in characters; what was not asked for lately is forgotten by halves.
const ROOM = 1_000_000;

/**
 * A reader that remembers what it made of the texts that it read last, since a key typed into a draft changes one of its
 * paragraphs. `keyOf` says on what else the reading rests; when that changes, all is forgotten.
 */
export const remembered = <Context, Read>(
  read: (text: string, context: Context) => Read,
  keyOf: (context: Context) => string,
): ((text: string, context: Context) => Read) => {
  let key: string | null = null;
  let young = new Map<string, Read>();
  let old = new Map<string, Read>();
  let used = 0;
  const keep = (text: string, result: Read): void => {
    used += text.length;
    if (used > ROOM) {
      old = young;
      young = new Map();
      used = text.length;
    }
    young.set(text, result);
  };
  return (text, context) => {
    const now = keyOf(context);
    if (now !== key) {
      key = now;
      young = new Map();
      old = new Map();
      used = 0;
    }
    const known = young.get(text);
    if (known !== undefined) return known;
    const result = old.get(text) ?? read(text, context);
    keep(text, result);
    return result;
  };
};

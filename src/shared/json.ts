/**
 * Text read as JSON: its value, or where it stops being JSON (" at line 3, column 8"), empty where the engine names no
 * position, which it leaves out for a word that has no place in JSON.
 */
export const readJson = (
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly place: string } => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/u.exec(message)?.[1];
    const at = message.startsWith('Unexpected end') ? text.length : position;
    if (at === undefined) return { ok: false, place: '' };
    const before = text.slice(0, Number(at)).split('\n');
    return { ok: false, place: ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}` };
  }
};

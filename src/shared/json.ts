/** Text read as JSON: its value, or where it stops being JSON ("line 3, column 8"), empty where that is not told. */
export const readJson = (
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly place: string } => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/u.exec(message)?.[1];
    // Where the text just ends, the engine names no position.
    const at = position === undefined ? text.length : Number(position);
    const before = text.slice(0, at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { ok: false, place: `line ${before.length}, column ${column}` };
  }
};

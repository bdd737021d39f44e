const shown = 80;

const filesWords = (kept: Readonly<Record<string, string>>): string => {
  const count = (kept['files'] ?? '').split('\n').filter((line) => line !== '').length;
  return count === 0 ? '' : count === 1 ? '1 file' : `${String(count)} files`;
};

/** The kept form of a notice in a few words: what is most telling of it. */
export const keptWords = (kept: Readonly<Record<string, string>>): string => {
  const fields = ['title', 'ticket', 'noticeText', 'detail', 'lines'];
  const words = fields.map((field) => kept[field]?.trim() ?? '').find((text) => text !== '') ?? '';
  if (words === '') return filesWords(kept);
  return words.length > shown ? `${words.slice(0, shown)}…` : words;
};

import type { PacketInput } from '#shared/appeals/packet.ts';
import { characterWords, unprintableByName } from '#shared/appeals/printable.ts';

const printed = (input: PacketInput): readonly { readonly name: string; readonly text: string }[] => [
  {
    name: 'the cover',
    text: [input.title, input.shop.name, ...input.facts.map(({ value }) => value)].join('\n'),
  },
  { name: 'the request', text: input.request },
  ...input.sections.map(({ title, markdown }) => ({ name: `“${title}”`, text: markdown })),
  ...input.timeline.map(({ when, what }) => ({ name: 'the timeline', text: `${when}\n${what}` })),
  ...input.lines.flatMap(({ number, text, claims }) => [
    { name: number === null ? 'the notice' : `line\u00a0${number} of the notice`, text },
    ...claims.map((claim) => ({ name: `claim\u00a0${claim.number}`, text: claim.markdown })),
  ]),
  ...input.actions.map(({ title, cause, owner }) => ({
    name: 'the corrective actions',
    text: [title, cause, owner].join('\n'),
  })),
  ...input.exhibits.map(({ number, caption, proves, fileName }) => ({
    name: `the caption of exhibit\u00a0${number}`,
    text: [caption, proves, fileName].join('\n'),
  })),
];

/** Says in a sentence which texts of a packet hold characters that are printed as code points; none without such. */
export const unprintableNotes = (input: PacketInput): readonly string[] => {
  const found = unprintableByName(printed(input));
  if (found.length === 0) return [];
  const count = found.reduce((sum, one) => sum + one.count, 0);
  const places = found.map(({ name, codes }) => `${name} (${codes})`).join(', ');
  return [`${characterWords(count)} can’t be printed; code points stand in their place: ${places}.`];
};

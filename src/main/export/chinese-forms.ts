/** The characters of a double-byte code page in a range of rows and cells. */
const charactersOf = (
  encoding: string,
  rows: readonly [number, number],
  cells: readonly number[],
): string => {
  const bytes: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) for (const cell of cells) bytes.push(row, cell);
  return new TextDecoder(encoding).decode(new Uint8Array(bytes));
};

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

let known: { readonly simplified: ReadonlySet<string>; readonly traditional: ReadonlySet<string> } | null =
  null;

/** What is written in one of the two forms only: the characters that the code pages of both do not share. */
const forms = () => {
  if (known !== null) return known;
  const simplified = new Set(charactersOf('gbk', [0xb0, 0xf7], span(0xa1, 0xfe)));
  const traditional = new Set(charactersOf('big5', [0xa4, 0xf9], [...span(0x40, 0x7e), ...span(0xa1, 0xfe)]));
  known = {
    simplified: new Set([...simplified].filter((one) => !traditional.has(one))),
    traditional: new Set([...traditional].filter((one) => !simplified.has(one))),
  };
  return known;
};

/** Whether a text is written in traditional Chinese, by the characters that only one of the two forms has. */
export const isTraditional = (text: string): boolean => {
  const han = text.match(/\p{Script=Han}/gu);
  if (han === null) return false;
  const { simplified, traditional } = forms();
  const count = (form: ReadonlySet<string>): number => han.filter((one) => form.has(one)).length;
  return count(traditional) > count(simplified);
};

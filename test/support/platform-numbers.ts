import ts from 'typescript';
import type { Pack } from '#shared/policy/pack.ts';

/** A number of the platform that stands in code: where, the number, and the line. */
export interface NumberInCode {
  readonly path: string;
  readonly number: number;
  readonly line: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const valuesIn = (part: unknown): readonly number[] => {
  if (!isObject(part)) return [];
  const own = typeof part['value'] === 'number' && 'source' in part ? [part['value']] : [];
  return [...own, ...Object.values(part).flatMap(valuesIn)];
};

/** Below this, a number says nothing about where it comes from. */
const LEAST_TELLING = 14;

/** The numbers of a pack's rating and clocks that are telling. */
export const numbersOf = ({ rating, clocks }: Pack): ReadonlySet<number> =>
  new Set([rating, clocks].flatMap(valuesIn).filter((value) => value >= LEAST_TELLING));

/** Names under which a number is a size on the screen, or the length of a text or a list. */
const sizes = new Set(['width', 'height', 'size', 'maxLength', 'maxRows', 'leftWidth', 'inspectorWidth']);
const lengths = new Set(['line', 'prose', 'title', 'slice']);

const isLength = (call: ts.CallExpression, file: ts.SourceFile): boolean => {
  const { expression } = call;
  if (ts.isIdentifier(expression)) return lengths.has(expression.text);
  if (!ts.isPropertyAccessExpression(expression)) return false;
  const name = expression.name.text;
  const of = expression.expression.getText(file);
  return lengths.has(name) || (name === 'max' && /z\.(?:string|array)\(/u.test(of));
};

const isMeasure = (node: ts.Node, file: ts.SourceFile): boolean => {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return sizes.has(parent.name.getText(file));
  if (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent))
    return sizes.has(parent.parent.name.getText(file));
  return ts.isCallExpression(parent) && isLength(parent, file);
};

const numbersAt = (node: ts.Node, file: ts.SourceFile): readonly number[] => {
  if (ts.isNumericLiteral(node)) return isMeasure(node, file) ? [] : [Number(node.text)];
  if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
    return (node.text.match(/(?<![\w.#-])\d[\d,]*(?![\w.])/gu) ?? []).map((text) =>
      Number(text.replaceAll(',', '')),
    );
  return [];
};

/** Numbers of the platform in a source text, as a literal or inside words; comments don't count. */
export const platformNumbersIn = (
  path: string,
  text: string,
  numbers: ReadonlySet<number>,
): readonly NumberInCode[] => {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const lines = text.split('\n');
  const found: NumberInCode[] = [];
  const visit = (node: ts.Node): void => {
    for (const number of numbersAt(node, file)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      if (numbers.has(number)) found.push({ path, number, line: lines[line]?.trim() ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

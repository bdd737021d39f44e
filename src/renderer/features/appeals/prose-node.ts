import { z } from 'zod';

export type ProseMark = 'bold' | 'italic';

/** A node of the editor's document, as Tiptap's JSON has it. */
export interface ProseNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly marks?: readonly { readonly type: string }[] | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly ProseNode[] | undefined;
}

const node: z.ZodType<ProseNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    marks: z.array(z.object({ type: z.string() })).optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(node).optional(),
  }),
);

/** Decodes what the editor answers. */
export const decodeProse = (json: unknown): ProseNode => node.parse(json);

import { Button } from '@mantine/core';
import type { Section } from '#shared/appeals/appeal.ts';
import { hintsFor } from '#shared/appeals/pack-template.ts';
import { gapWords } from '#shared/appeals/text.ts';
import type { PackTemplate } from '#shared/policy/appeal-templates.ts';
import { piecesOf } from '#shared/policy/evidence-asked.ts';
import type { Pack } from '#shared/policy/pack.ts';
import css from './Hints.module.css';
import { useWorkspace } from './workspace-context.ts';

/** The template of the pack that a draft began with, and the names of the pieces that its prompts rest on. */
export interface Asking {
  readonly template: PackTemplate;
  readonly labels: ReadonlyMap<string, string>;
}

/** The template of a draft in its pack; null where it began with none of the pack's. */
export const askingOf = (
  pack: Pack,
  begun: { readonly from: string; readonly id: string } | null,
): Asking | null => {
  const template = pack.appealTemplates?.find(({ id }) => begun?.from === 'pack' && id === begun.id);
  if (template === undefined) return null;
  const list = pack.evidence.find(({ id }) => id === template.evidence);
  const pieces = list === undefined ? [] : piecesOf(list);
  return { template, labels: new Map(pieces.map(({ id, label }) => [id, label])) };
};

/** What a section may say as well, by its template, each to be marked as a gap in it; nothing of it is printed. */
export const Hints = ({ asking, section }: { readonly asking: Asking | null; readonly section: Section }) => {
  const { readOnly, texts } = useWorkspace();
  const hints = asking === null || readOnly ? [] : hintsFor(asking.template, section);
  if (asking === null || hints.length === 0) return null;
  const ask = (label: string) => {
    const editor = texts.all().find(({ place }) => place === `section:${section.id}`)?.editor;
    editor
      ?.chain()
      .insertContentAt(editor.state.doc.content.size, {
        type: 'paragraph',
        content: [{ type: 'gap', attrs: { what: gapWords(label) } }],
      })
      .focus('end')
      .run();
  };
  return (
    <div className={css['hints']} role="group" aria-label={`May be said in “${section.title}”`}>
      <p className={css['head']}>Where it is so, say as well</p>
      <ul className={css['list']}>
        {hints.map(({ id, label, rests = [] }) => (
          <li key={id} className={css['hint']}>
            <span className={css['words']}>
              {label}
              {rests.length > 0 && (
                <span className={css['rests']}>
                  {`Shown by: ${rests.map((piece) => asking.labels.get(piece) ?? piece).join('; ')}`}
                </span>
              )}
            </span>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`Mark as gap: ${label}`}
              onClick={() => {
                ask(label);
              }}
            >
              Mark as gap
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};

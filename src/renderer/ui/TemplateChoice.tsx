import { Select } from '@mantine/core';
import type { AppealMode } from '#shared/appeals/appeal.ts';
import type { TemplateChoice as Choice } from '#shared/appeals/begun-with.ts';
import { type AppealTemplate, templatesFor } from '#shared/appeals/own-template.ts';
import { templateOf, templatesOn } from '#shared/policy/appeal-templates.ts';
import type { Pack } from '#shared/policy/pack.ts';
import css from './TemplateChoice.module.css';

export type TemplateChoiceProps = {
  /** The user's own. */
  readonly templates: readonly AppealTemplate[];
  /** The policy pack of the case. */
  readonly pack: Pick<Pack, 'appealTemplates'>;
  readonly mode: AppealMode;
  /** The violation type of the case; null where it has none. */
  readonly type: string | null;
  /** What was chosen; null while nothing was. */
  readonly chosen: Choice | null;
  readonly onChange: (choice: Choice) => void;
};

type Among = Omit<TemplateChoiceProps, 'onChange'>;
type Option = { readonly value: string; readonly label: string; readonly choice: Choice };

const keyOf = (choice: Choice): string =>
  choice.from === 'usual' ? choice.from : `${choice.from}:${choice.id}`;

const optionOf = (choice: Choice, label: string): Option => ({ value: keyOf(choice), label, choice });

const usual = optionOf({ from: 'usual' }, 'The usual sections');

/** The templates of a ground in their groups; those of the pack for the case's type first. */
const groupsOf = ({ templates, pack, mode, type }: Among) => {
  const { all, fits } = templatesOn(pack, mode, type);
  const ofPack = all.map(({ id, title }) => optionOf({ from: 'pack', id }, title));
  const own = templatesFor(templates, mode, type).map(({ id, name }) => optionOf({ from: 'own', id }, name));
  return [
    { group: 'For this type, from the policy pack', items: ofPack.slice(0, fits) },
    { group: 'Your own', items: own },
    { group: 'For any type', items: [usual] },
    { group: 'For other types, from the policy pack', items: ofPack.slice(fits) },
  ].filter(({ items }) => items.length > 0);
};

const optionsOf = (among: Among): readonly Option[] => groupsOf(among).flatMap(({ items }) => items);

/** What an appeal begins with: what was chosen where that is for its ground, else the pack's template for its type. */
export const templateAmong = (among: Among): Choice => {
  const { pack, mode, type, chosen } = among;
  const found = optionsOf(among).find(({ value }) => chosen !== null && value === keyOf(chosen));
  if (found !== undefined) return found.choice;
  const first = templateOf(pack, mode, type);
  return first === null ? usual.choice : { from: 'pack', id: first.id };
};

/** What a draft begins with: a template of the policy pack or of the user's, or the usual sections. Nothing where there is no template. */
export const TemplateChoice = (props: TemplateChoiceProps) => {
  const options = optionsOf(props);
  if (options.length === 1) return null;
  const present = templateAmong(props);
  return (
    <Select
      label="Template"
      description={
        present.from === 'pack'
          ? 'What the records know is filled in, and what you must say stands as open gaps.'
          : null
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={groupsOf(props)}
      value={keyOf(present)}
      allowDeselect={false}
      withScrollArea={false}
      classNames={{ dropdown: css['dropdown'] ?? '' }}
      onChange={(value) => {
        const found = options.find((option) => option.value === value);
        if (found !== undefined) props.onChange(found.choice);
      }}
    />
  );
};

import { Select } from '@mantine/core';
import type { AppealMode } from '#shared/appeals/appeal.ts';
import { type AppealTemplate, templatesFor } from '#shared/appeals/own-template.ts';

export type TemplateChoiceProps = {
  readonly templates: readonly AppealTemplate[];
  readonly mode: AppealMode;
  /** The violation type of the case; null where it has none. */
  readonly type: string | null;
  /** The template that is chosen; null for the app's own sections. */
  readonly chosen: string | null;
  readonly onChange: (id: string | null) => void;
};

/** The template that is chosen among those that an appeal can begin with; null where it is none of them. */
export const templateAmong = ({
  templates,
  mode,
  type,
  chosen,
}: Omit<TemplateChoiceProps, 'onChange'>): string | null =>
  templatesFor(templates, mode, type).find(({ id }) => id === chosen)?.id ?? null;

/** What a draft begins with: the app's own sections, or a template of the user's; nothing where there is no template. */
export const TemplateChoice = (props: TemplateChoiceProps) => {
  const { templates, mode, type, onChange } = props;
  const offered = templatesFor(templates, mode, type);
  if (offered.length === 0) return null;
  return (
    <Select
      label="Template, optional"
      placeholder="The usual sections"
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={templateAmong(props)}
      clearable
      clearButtonProps={{ 'aria-label': 'The usual sections' }}
      withScrollArea={false}
      maxDropdownHeight={240}
      onChange={onChange}
    />
  );
};

import { Select, Textarea, TextInput } from '@mantine/core';
import { areaNames, causeArea, longestDetail } from '#shared/actions/action.ts';
import { openWhys } from './action-form.ts';
import type { Fields } from './ActionForm.tsx';
import css from './actions.module.css';

const question = (index: number): string => (index === 0 ? 'Why did it happen?' : 'And why that?');

/** Five times "why", each asked once the one before is answered, where the cause lies, and what it comes to. */
export const RootCauseFields = ({ typed, change, errors }: Fields) => (
  <fieldset className={css['why']}>
    <legend>Root cause, optional</legend>
    {openWhys(typed.whys).map((why, index, all) => (
      <TextInput
        key={index}
        label={question(index)}
        maxLength={300}
        error={errors[`whys.${String(index)}`]}
        value={why}
        onChange={(event) => {
          change({ whys: all.with(index, event.currentTarget.value) });
        }}
      />
    ))}
    <Select
      label="Where it lies"
      placeholder="Not said"
      data={causeArea.options.map((value) => ({ value, label: areaNames[value] }))}
      value={typed.area}
      clearable
      withScrollArea={false}
      clearButtonProps={{ 'aria-label': 'Not said' }}
      onChange={(value) => {
        change({ area: causeArea.options.find((one) => one === value) ?? null });
      }}
    />
    <Textarea
      label="What it comes to"
      autosize
      minRows={2}
      maxRows={6}
      maxLength={longestDetail}
      error={errors['rootCause']}
      value={typed.rootCause}
      onChange={(event) => {
        change({ rootCause: event.currentTarget.value });
      }}
    />
  </fieldset>
);

import type { SyntheticEvent } from 'react';

/** What a date field holds in which a date stands in part, or one that there is none of: no form takes it for an empty one. */
export const HALF_TYPED = 'half-typed';

/**
 * Value and events of a date field. The browser gives an empty text for a date that is typed in part or does not exist
 * (31 February); a form that took that for "none" would lose a deadline. `length`: of the text of a whole date.
 */
export const dateField = (value: string, onChange: (value: string) => void, length: number) => {
  const tell = ({ currentTarget }: SyntheticEvent<HTMLInputElement>): void => {
    const typed = currentTarget.validity.badInput ? HALF_TYPED : currentTarget.value.slice(0, length);
    if (typed !== value) onChange(typed);
  };
  // What stands in the field in part has no value to the browser either, so it is left as it stands.
  return { value: value === HALF_TYPED ? '' : value, onChange: tell, onKeyUp: tell, onBlur: tell };
};

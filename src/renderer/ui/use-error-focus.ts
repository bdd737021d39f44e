import { useEffect, type RefObject } from 'react';

/** Puts the focus on the first field in error of a form, anew with each `refusal`. */
export const useErrorFocus = (form: RefObject<HTMLElement | null>, refusal: unknown): void => {
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, refusal]);
};

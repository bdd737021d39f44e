import { useEffect, type RefObject } from 'react';

/** Puts the focus on the first field in error of a form, anew with each `refusal`. */
export const useErrorFocus = (form: RefObject<HTMLElement | null>, refusal: unknown): void => {
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus({ preventScroll: true });
    // In the middle, so that what is wrong, which stands under the field, is in sight above a bar at the foot.
    field?.scrollIntoView({ block: 'center' });
  }, [form, refusal]);
};

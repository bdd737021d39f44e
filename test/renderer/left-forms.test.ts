import { describe, expect, it } from 'vitest';
import { leftForms } from '#renderer/ui/left-forms.ts';

const facts = { id: 'case-9', rev: 3 };

describe('a form that was left', () => {
  it('stands again for its record as it was typed last, and for no other', () => {
    const forms = leftForms<{ readonly note: string }>();
    forms.keep(facts, { note: 'The carrier' });
    forms.keep(facts, { note: 'The carrier sends scans' });

    expect(forms.of(facts)).toEqual({ note: 'The carrier sends scans' });
    expect(forms.of({ id: 'case-8', rev: 3 })).toBeNull();
  });

  it('is not offered over a record that changed since', () => {
    const forms = leftForms<{ readonly note: string }>();
    forms.keep(facts, { note: 'typed over the third state' });

    expect(forms.of({ ...facts, rev: 4 })).toBeNull();
  });

  it('is forgotten once it is recorded, and another kind of form has its own', () => {
    const forms = leftForms<{ readonly note: string }>();
    const others = leftForms<{ readonly at: string }>();
    forms.keep(facts, { note: 'said' });
    others.keep(facts, { at: '2026-11-23T14:12' });
    forms.forget(facts);

    expect(forms.of(facts)).toBeNull();
    expect(others.of(facts)).toEqual({ at: '2026-11-23T14:12' });
  });
});

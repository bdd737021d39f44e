import { useState } from 'react';
import type { Contact } from '#shared/contacts.ts';
import type { MoneyHeld } from '#shared/money-held.ts';

/** What is logged or changed in the file of a case; a record is null for a new one. */
export type CaseDialog =
  | { readonly kind: 'contact'; readonly contact: Contact | null }
  | { readonly kind: 'money'; readonly held: MoneyHeld | null }
  | { readonly kind: 'quiz' }
  | { readonly kind: 'try' };

/** Which dialog of the case's file is open. What it shows stays until the next one, so that it can leave quietly. */
export const useCaseDialogs = () => {
  const [dialog, setDialog] = useState<CaseDialog>({ kind: 'quiz' });
  const [opened, setOpened] = useState(false);
  const open = (next: CaseDialog) => {
    setDialog(next);
    setOpened(true);
  };
  const close = () => {
    setOpened(false);
  };
  return { dialog, opened, open, close };
};

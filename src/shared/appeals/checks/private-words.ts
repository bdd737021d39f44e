import { listWords } from '../../kernel/words.ts';
import type { PrivateCounts } from '../../evidence-look.ts';

/** What may be a private person's, one and several of each kind. */
export const privateKindWords = {
  name: ['name', 'names'],
  email: ['e-mail address', 'e-mail addresses'],
  phone: ['phone number', 'phone numbers'],
  address: ['address', 'addresses'],
} as const;

const kinds = ['name', 'email', 'phone', 'address'] as const;

/** "2 names, 1 e-mail address and 2 phone numbers". */
export const privateWords = (found: PrivateCounts): string =>
  listWords(
    kinds
      .filter((kind) => found[kind] > 0)
      .map(
        (kind) => `${found[kind].toLocaleString('en')} ${privateKindWords[kind][found[kind] === 1 ? 0 : 1]}`,
      ),
  );

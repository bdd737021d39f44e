import { nothingPrivate, type PrivateCounts } from './evidence-look.ts';
import { sameWords } from './kernel/words.ts';
import type { PrivateKind } from './redaction-labels.ts';

/** Words of a file that look like a private person's, and whether the file itself says that they are a buyer's. */
export interface PrivateFind {
  readonly kind: PrivateKind;
  readonly text: string;
  readonly isBuyers: boolean;
}

/** Addresses of an office and not of a person. */
const role =
  /^(?:no-?reply|do-?not-?reply|support|info|sales|help|service|contact|office|hello|admin|orders?|team|billing|accounts?|notifications?|appeals?|claims?|mailer-daemon|postmaster|customer-?(?:care|service))\b/iu;

const isPersonal = ({ kind, text }: PrivateFind): boolean => kind === 'email' && !role.test(text);

/**
 * How many of the words that were found in one file may be buyers'. One number or address for itself is most often that of a
 * letterhead; it counts where the file names a buyer or a person's mailbox, and where there are several of its kind.
 * `own` are names of the shop, which buys as well.
 */
export const countsOf = (all: readonly PrivateFind[], own: readonly string[] = []): PrivateCounts => {
  const names = own.map(sameWords).filter((name) => name !== '');
  const finds = all.filter(({ text }) => !names.some((name) => sameWords(text).includes(name)));
  const people = finds.filter((find) => find.kind !== 'email' || find.isBuyers || isPersonal(find));
  const isAboutBuyers = people.some((find) => find.isBuyers || isPersonal(find));
  const isSeveral = (wanted: PrivateKind): boolean =>
    new Set(people.filter(({ kind }) => kind === wanted).map(({ text }) => text)).size > 1;
  const count = (kind: PrivateKind): number =>
    isAboutBuyers || isSeveral(kind) ? people.filter((find) => find.kind === kind).length : 0;
  return {
    ...nothingPrivate,
    name: count('name'),
    email: count('email'),
    phone: count('phone'),
    address: count('address'),
  };
};

import { type PacketExhibit, type PacketInput, passwordField } from '#shared/appeals/packet.ts';
import { isPictureKind } from '#shared/appeals/printed-kinds.ts';
import { AppError } from '#shared/contract/result.ts';
import type { PreparedExhibit } from './exhibit-sheets.ts';

// What main knows of exhibits; making them ready takes libraries that only the utility process loads.

/** An exhibit made ready, with what the packet's notes say about it. */
export interface Ready {
  readonly prepared: PreparedExhibit;
  readonly notes: readonly string[];
  /** Set when the file itself cannot be read: a sentence that names the exhibit. */
  readonly unreadable?: string;
  /** Set where a password would open it: none was given, or a wrong one. */
  readonly password?: 'needed' | 'wrong';
}

type OnUnreadable = PacketInput['onUnreadable'];

/** Whether an exhibit is a picture: one sheet, whatever its size, and by far the most work. */
export const isPicture = ({ mime }: PacketExhibit): boolean => isPictureKind(mime);

/** Every picture takes one sheet of fixed size, so an empty one stands for it until its page is known. */
export const standIn = ({ id }: PacketExhibit): PreparedExhibit => ({
  kind: 'image',
  id,
  file: '',
  size: { width: 1, height: 1 },
  copy: { path: '', sha256: '', bytes: 0 },
});

// Who typed a password wants the pages, so a sheet does not quietly take their place.
const holdsUp = ({ unreadable, password }: Ready, onUnreadable: OnUnreadable): boolean =>
  unreadable !== undefined && (onUnreadable === 'stop' || password === 'wrong');

/** Whether the packet can be printed with these exhibits, some as sheets where that was asked for. */
export const areReadable = (all: readonly Ready[], onUnreadable: OnUnreadable): boolean =>
  !all.some((one) => holdsUp(one, onUnreadable));

/** Throws `unreadable` naming every exhibit that holds the packet up, and a field for each password, if there is one. */
export const requireReadable = (all: readonly Ready[], onUnreadable: OnUnreadable): void => {
  const holding = all.filter((one) => holdsUp(one, onUnreadable));
  if (holding.length === 0) return;
  const words = holding.flatMap(({ unreadable }) => unreadable ?? []).join(' ');
  const fields = holding.flatMap(({ prepared, password }) =>
    password === undefined ? [] : [[`${passwordField}${prepared.id}`, password] as const],
  );
  throw new AppError('unreadable', `${words} Nothing was written.`, Object.fromEntries(fields));
};

/** What an appeal packet is made of, and what comes out. Plain data: nothing here reads a file or a clock. */

export type Paper = 'letter' | 'a4';

export interface PacketSection {
  readonly id: string;
  readonly title: string;
  /** CommonMark and tables with the tokens `[[ex:<exhibit id>]]` and `[[claim:<claim id>]]`. */
  readonly markdown: string;
}

export interface PacketTimelineEntry {
  readonly when: string;
  readonly what: string;
  readonly exhibits: readonly string[];
}

export interface PacketClaim {
  readonly id: string;
  readonly number: number;
  readonly markdown: string;
}

/** A line of the notice with the claims that answer it; `number` null: claims on the notice as a whole. */
export interface PacketLine {
  readonly number: number | null;
  readonly text: string;
  readonly claims: readonly PacketClaim[];
}

/** A corrective action, in words as they are printed. */
export interface PacketAction {
  readonly title: string;
  /** What it does: "Corrective". */
  readonly kind: string;
  /** Empty where none is on record. */
  readonly cause: string;
  /** Empty while nobody has it. */
  readonly owner: string;
  /** Whether it was carried out; if not, it is planned. */
  readonly isDone: boolean;
  /** The day on which it was carried out, or for which it is planned. */
  readonly day: string;
  /** What the check of its effect says; empty while there is none to come. */
  readonly effect: string;
  /** The exhibits that prove it, by their ids. */
  readonly exhibits: readonly string[];
}

export interface PacketExhibit {
  readonly id: string;
  readonly number: number;
  readonly caption: string;
  /** What it is, for the index: "Photo, taken 13 Nov 2026, 16:11". */
  readonly kindWords: string;
  readonly proves: string;
  /** When it came, for the foot of its sheet: "received 20 Nov 2026, 09:30". */
  readonly receivedWords: string;
  readonly fileName: string;
  readonly mime: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Where the file lies in the vault; absolute. */
  readonly path: string;
  /** Whether the original goes into the ZIP; if not, a picture's copy without its hidden data does. */
  readonly originalInZip: boolean;
}

/** The draft as one field of the platform takes it, for the ZIP. */
export interface PacketText {
  /** The field: "Appeal form"; of the whole text "Whole text". */
  readonly label: string;
  /** Characters that it takes; null where there is no limit, or none is known. */
  readonly limit: number | null;
  readonly text: string;
  /** What is left out so that it fits; empty where all is in. */
  readonly without: string;
}

export interface PacketInput {
  /** Name of both files without their ending, `maple-pine-home-appeal-case-9-attempt-1`. */
  readonly fileBase: string;
  readonly paper: Paper;
  /** Ms since epoch; the only time that the packet knows. */
  readonly exportedAt: number;
  /** The shop's IANA time zone. */
  readonly zone: string;
  readonly lang: 'en';
  readonly shop: { readonly name: string; readonly marketName: string; readonly isSample: boolean };
  readonly head: { readonly attempt: number; readonly attempts: number; readonly modeWords: string };
  readonly title: string;
  readonly request: string;
  /** The table of the cover. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly PacketSection[];
  readonly timeline: readonly PacketTimelineEntry[];
  readonly lines: readonly PacketLine[];
  /** The corrective actions that are told, done ones first. */
  readonly actions: readonly PacketAction[];
  readonly exhibits: readonly PacketExhibit[];
  /** Exhibits that lie in other parts of the packet: named in the index, cited without a link. */
  readonly elsewhere?: readonly { readonly exhibit: PacketExhibit; readonly part: number }[];
  readonly records: { readonly sentences: readonly string[] };
  readonly texts: readonly PacketText[];
  readonly ticket: string;
  /** What to do when an exhibit cannot be shown: stop and name it, or print a sheet that says so. */
  readonly onUnreadable: 'stop' | 'sheet';
}

/** Passwords of PDF exhibits by the exhibit's id, for one export; kept nowhere, so they are no part of `PacketInput`. */
export type ExhibitPasswords = Readonly<Record<string, string>>;

/** How many characters of a password are taken: PDF itself reads no more than 127 bytes of one (ISO 32000-2, 7.6.4.3.3). */
export const longestPassword = 127;

/** What goes before an exhibit's id in the name of the field for its password. */
export const passwordField = 'passwords.';

export interface PacketFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface PacketOutcome {
  readonly pdf: PacketFile & { readonly pages: number };
  readonly zip: PacketFile;
  /** What the reader of the packet does not see, as sentences. */
  readonly notes: readonly string[];
}

export type PacketStage = 'prepare' | 'print' | 'finish' | 'zip';

/** How far the packet is: `done` of `total` in this stage. */
export interface PacketProgress {
  readonly stage: PacketStage;
  readonly done: number;
  readonly total: number;
}

const GAP = /\[\[gap:([^\]]*)\]\]/g;

/** What the texts of a packet still lack: the words of each gap in reading order. */
export const packetGaps = (input: Pick<PacketInput, 'request' | 'sections' | 'lines'>): readonly string[] =>
  [
    input.request,
    ...input.sections.map(({ markdown }) => markdown),
    ...input.lines.flatMap(({ claims }) => claims.map(({ markdown }) => markdown)),
  ].flatMap((text) => [...text.matchAll(GAP)].map((match) => match[1] ?? ''));

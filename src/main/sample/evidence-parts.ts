import { type Calendar, cameraTime } from './calendar.ts';
import type { FileSpec } from './draw-file.ts';
import { packingRoom } from './evidence-late-dispatch.ts';
import type { Role, SampleEvidence } from './outline.ts';

/** Key of the file, key of its case, and when it was filed by whom. */
export type Filed = readonly [key: string, caseKey: string, ago: number, time: string, by: Role];

type Spec<K extends FileSpec['kind']> = FileSpec & { readonly kind: K };

/** Makes the evidence of a shop's calendar from the few facts that differ. */
export const evidenceMaker = (calendar: Calendar) => {
  const file = (
    [key, caseKey, ago, time, by]: Filed,
    caption: string,
    spec: FileSpec,
    captured: boolean,
  ): SampleEvidence => {
    const at = calendar.at(ago, time);
    return { key, caseKey, filed: { at, by }, spec, caption, capturedAt: captured ? at : null };
  };
  return {
    screen: (filed: Filed, caption: string, screen: Spec<'screen'>['screen']): SampleEvidence =>
      file(filed, caption, { kind: 'screen', screen }, true),
    table: (filed: Filed, caption: string, name: string, rows: Spec<'table'>['rows']): SampleEvidence =>
      file(filed, caption, { kind: 'table', name, rows }, false),
    text: (filed: Filed, caption: string, name: string, lines: readonly string[]): SampleEvidence =>
      file(filed, caption, { kind: 'text', name, lines }, false),
    invoice: (filed: Filed, caption: string, invoice: Spec<'invoice'>['invoice']): SampleEvidence =>
      file(filed, caption, { kind: 'invoice', invoice }, false),
    statement: (filed: Filed, caption: string, letter: Spec<'supplier'>['letter']): SampleEvidence =>
      file(filed, caption, { kind: 'supplier', letter }, false),
    parcels: (
      filed: Filed,
      caption: string,
      facts: { readonly name: string; readonly seed: number; readonly label: readonly string[] },
    ): SampleEvidence => {
      const [, , ago, time] = filed;
      const photo = {
        orientation: 8 as const,
        place: packingRoom,
        takenAt: cameraTime(calendar.at(ago, time), calendar.zone),
        camera: 'Phone',
      };
      return file(filed, caption, { kind: 'parcels', parcels: { ...facts, photo } }, true);
    },
  };
};

/** A screenshot's facts of a ticket. */
export const ticketScreen = (facts: {
  readonly name: string;
  readonly title: string;
  readonly state: string;
  readonly ticket: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly text: string;
}): Spec<'screen'>['screen'] => ({
  name: facts.name,
  crumb: 'Account health / Violations / Details',
  title: facts.title,
  state: facts.state,
  facts: [['Ticket', facts.ticket], ...facts.rows],
  text: facts.text,
});

/** A screenshot's facts of a listing. */
export const listingScreen = (facts: {
  readonly name: string;
  readonly title: string;
  readonly state: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly text: string;
}): Spec<'screen'>['screen'] => ({
  name: facts.name,
  crumb: 'Products / Listing',
  title: facts.title,
  state: facts.state,
  facts: facts.rows,
  text: facts.text,
});

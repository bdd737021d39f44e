import { ExhibitThumb } from '#renderer/ui/Exhibit.tsx';
import { Specimen, type SpecimenPart } from '#renderer/ui/Specimen.tsx';
import { AddFiles } from '#renderer/ui/AddFiles.tsx';
import css from './evidence.module.css';

const parts: readonly SpecimenPart[] = [
  {
    content: (
      <span className={css['thumb']}>
        <ExhibitThumb kind="pdf" />
      </span>
    ),
    name: 'Kind',
    about: 'picture, PDF, table, text',
    share: 0.8,
  },
  {
    content: (
      <div>
        <div className={css['first']}>Carrier’s letter, 14 Nov</div>
        <div className={css['second']}>letter-dayton-hub.pdf</div>
      </div>
    ),
    name: 'What it shows',
    about: 'in your words, with the name of the file',
    share: 1.6,
  },
  { content: <span>case 9</span>, name: 'Case', about: 'it belongs to', share: 0.8 },
  { content: <span>1 exhibit</span>, name: 'Used', about: 'in which packets', share: 0.9 },
  {
    content: <span className={css['hash']}>{'3f9a\u00a0c07e'}</span>,
    name: 'Fingerprint',
    about: 'shows that nothing was changed',
    share: 1.1,
  },
];

/** No file yet: what evidence is, shown by a specimen row, and the ways on. */
export const EmptyEvidence = ({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) => (
  <Specimen
    title="No evidence on file"
    parts={parts}
    ways={<AddFiles size="md" onFiles={onFiles} />}
    drop="Files and screenshots can also be dropped or pasted anywhere on this screen."
  >
    A file keeps what proves the shop right: a ticket page, a letter, an export of orders. The original stays
    byte for byte as it came, and each packet names its fingerprint.
  </Specimen>
);

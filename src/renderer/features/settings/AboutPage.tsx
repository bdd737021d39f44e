import { useAbout } from '#renderer/data/about.ts';
import { Mark } from '#renderer/ui/Mark.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Facts } from './Facts.tsx';
import css from './Settings.module.css';

const parts: readonly (readonly [string, string])[] = [
  ['Electron, Node.js, Chromium', 'MIT; Chromium under BSD and others'],
  ['SQLite, @photostructure/sqlite', 'public domain; MIT'],
  ['React, Mantine, Zustand, Zod', 'MIT'],
  ['Dexie', 'Apache 2.0'],
  ['Chart.js, its annotation plugin, react-chartjs-2', 'MIT'],
  ['Tiptap, ProseMirror', 'MIT'],
  ['PDF: @cantoo/pdf-lib', 'MIT'],
  ['PDF: pdfjs-dist', 'Apache 2.0'],
  ['Pictures: @napi-rs/canvas, exifr', 'MIT'],
  ['Icons: Tabler', 'MIT'],
  ['Inter, Source Serif 4', 'SIL Open Font License 1.1'],
];

/** The versions that really run, and what the app is made of. */
export const AboutPage = () => {
  const about = useAbout();
  if (about === null) return null;
  return (
    <>
      <Pane title="Good Standing">
        {about.electronOlder && (
          <div className={css['note']}>
            <Note
              tone="attn"
              title={`This runs on Electron ${about.electron}, older than the ${about.electronWanted} it is made for`}
            >
              Records are safe with both. Security fixes of the newer version are missing.
            </Note>
          </div>
        )}
        <Facts
          rows={[
            [
              'App',
              <span key="app" className={css['saved']}>
                <Mark size={16} />
                {about.version}
              </span>,
            ],
            ['Electron', `${about.electron} (made for ${about.electronWanted})`],
            ['Chromium', about.chromium],
            ['Node.js', about.node],
            ['SQLite', about.sqlite],
            ['Schema of the records', String(about.schema)],
            ['System', about.platform],
          ]}
        />
      </Pane>
      <Pane title="Licence">
        <p className={css['words']}>
          MIT. Not made by and not linked to TikTok; its names belong to their owner. What a shop sees in
          Seller Center always counts. Nothing here is legal advice.
        </p>
      </Pane>
      <Pane title="Made with">
        <Facts rows={parts} wide />
      </Pane>
    </>
  );
};

import { useAbout } from '#renderer/data/about.ts';
import { Mark } from '#renderer/ui/Mark.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Facts } from './Facts.tsx';
import { madeWith } from './made-with.ts';
import css from './Settings.module.css';

const runtime: readonly (readonly [string, string])[] = [
  ['Electron, Node.js', 'MIT'],
  ['Chromium', 'BSD-3-Clause and others'],
  ['SQLite', 'public domain'],
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
        <Facts rows={[...runtime, ...madeWith]} wide />
      </Pane>
    </>
  );
};

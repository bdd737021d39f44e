import { Button } from '@mantine/core';
import { useState } from 'react';
import type { KnownList } from '#renderer/data/checklists.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useExport } from '#renderer/data/use-export.ts';
import { useView } from '#renderer/state/view.ts';
import { ExportedNote } from '#renderer/ui/Exported.tsx';
import { FactList } from '#renderer/ui/FactList.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { StateBadge } from '#renderer/ui/State.tsx';
import type { Checklist } from '#shared/audits/checklist.ts';
import { versionsOf, type ChecklistVersion } from '#shared/audits/own-checklist.ts';
import { ChecklistItems } from './ChecklistItems.tsx';
import { ChecklistVersions } from './ChecklistVersions.tsx';
import { scopeWords, stateOf } from './checklist-words.ts';
import css from './checklists.module.css';

type InspectorProps = {
  readonly known: KnownList;
  readonly versions: readonly ChecklistVersion[];
  /** How many runs went by it. */
  readonly runs: number;
  readonly onCopy: (from: Checklist) => void;
};

const written = ({ path, title }: { readonly path: string | null; readonly title: string }) => ({
  what: `“${title}”`,
  path,
});

const Verbs = ({
  known,
  shown,
  onCopy,
}: Pick<InspectorProps, 'known' | 'onCopy'> & { readonly shown: Checklist }) => {
  const { shop } = useShop();
  const go = useView((state) => state.go);
  const exported = useExport(written);
  const [failure, setFailure] = useState<string | null>(null);
  const { own } = known;
  const turn = async (what: 'retire' | 'restore') => {
    if (own === null) return;
    const result = await send(`checklist.${what}`, { id: own.id, rev: own.rev });
    setFailure(result.ok ? null : result.error.message);
  };
  return (
    <>
      <div className={css['verbs']}>
        {own !== null && own.retiredAt === null && (
          <Button
            variant="filled"
            onClick={() => {
              go({ screen: 'checklist', id: own.id });
            }}
          >
            Change it
          </Button>
        )}
        <Button
          onClick={() => {
            onCopy(shown);
          }}
        >
          Make a copy to change
        </Button>
        <Button
          disabled={exported.isBusy}
          onClick={() => {
            const which = { shopId: shop.id, listId: shown.id, version: shown.version };
            exported.begin(() => startJob('checklist.export', which));
          }}
        >
          Export as JSON
        </Button>
        {own !== null && (
          <Button variant="subtle" onClick={() => void turn(own.retiredAt === null ? 'retire' : 'restore')}>
            {own.retiredAt === null ? 'Retire' : 'Bring back'}
          </Button>
        )}
      </div>
      {failure !== null && (
        <Note tone="dang" live title="Nothing was changed.">
          {failure}
        </Note>
      )}
      <ExportedNote told={exported.told} />
    </>
  );
};

/** The selected checklist: what it is, what can be done with it, what it asks, and its versions. */
export const ChecklistInspector = ({ known, versions, runs, onCopy }: InspectorProps) => {
  const [version, setVersion] = useState<number | null>(null);
  const own = known.own === null ? [] : versionsOf(known.own, versions);
  const shown = own.find((one) => one.version === version)?.content ?? known.list;
  return (
    <Inspector label="The checklist">
      <Pane label="Checklist">
        <h2 className={css['title']}>{shown.title}</h2>
        <StateBadge {...stateOf(known)} />
        <p className={css['about']}>{shown.about}</p>
        <FactList
          facts={[
            { name: 'Looks at', value: scopeWords[shown.scope] },
            { name: 'Version', value: String(shown.version) },
            { name: 'Runs that went by it', value: runs === 0 ? 'none' : String(runs) },
          ]}
        />
        {known.own !== null && known.own.retiredAt !== null && (
          <p className={css['about']}>Retired: it is kept with its runs, and not offered any more.</p>
        )}
        <Verbs known={known} shown={shown} onCopy={onCopy} />
      </Pane>
      <ChecklistItems key={`${shown.id} ${String(shown.version)}`} list={shown} />
      {own.length > 0 && <ChecklistVersions versions={own} shown={shown.version} onShow={setVersion} />}
    </Inspector>
  );
};

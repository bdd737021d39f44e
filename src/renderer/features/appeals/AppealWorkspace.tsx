import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useRedoable } from '#renderer/state/redoable.ts';
import { useView } from '#renderer/state/view.ts';
import { GoneRecord } from '#renderer/ui/GoneRecord.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { useAppealRecords } from './records.ts';
import { VersionsScreen } from './versions/VersionsScreen.tsx';
import { goToPlace, soon } from './workspace-context.ts';
import { Workspace } from './Workspace.tsx';

/**
 * Drafting one appeal: exhibits, text, checker, or the texts that it had. What was sent is shown as it was. `part` is what
 * stands beside the text at first, where something else than the checker was asked for.
 */
export const AppealWorkspace = (props: { readonly id: string; readonly part?: 'sent' | undefined }) => {
  const { id, part } = props;
  const records = useAppealRecords(id);
  const go = useView((state) => state.go);
  const canRedo = useRedoable((state) => state.is);
  const [versionsOf, setVersionsOf] = useState<string | null>(null);
  if (records === undefined) return <Screen header={<PageHeader title="Appeal" />}>{null}</Screen>;
  if (records === null)
    return (
      <Screen
        header={
          <PageHeader
            title="Appeal"
            crumb={
              <Anchor component="button" type="button" onClick={() => go({ screen: 'appeals' })}>
                Appeals
              </Anchor>
            }
          />
        }
      >
        <GoneRecord
          title="This appeal is not on record."
          canRedo={canRedo}
          verb="All appeals"
          onList={() => go({ screen: 'appeals' })}
        >
          It was taken back, or it belongs to another shop.
        </GoneRecord>
      </Screen>
    );
  const closeVersions = () => {
    setVersionsOf(null);
    soon(() => goToPlace('versions'));
  };
  if (versionsOf === id) return <VersionsScreen records={records} onClose={closeVersions} />;
  return <Workspace records={records} part={part} onVersions={() => setVersionsOf(id)} />;
};

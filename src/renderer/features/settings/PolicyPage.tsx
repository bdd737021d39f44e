import { Button, Select } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useToday } from '#renderer/data/clock.ts';
import { usePacks } from '#renderer/data/packs.ts';
import { useRows, useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { formatDay } from '#shared/kernel/time-words.ts';
import { packName } from '#shared/policy/explain.ts';
import { familyOf, versionsOf } from '#shared/policy/in-force.ts';
import { packOn } from '#shared/policy/overrides.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { Facts } from './Facts.tsx';
import { ImportPack } from './ImportPack.tsx';
import { OwnValues } from './OwnValues.tsx';
import { PackValues } from './PackValues.tsx';
import { RemovePack } from './RemovePack.tsx';
import css from './Settings.module.css';

const forceWords = ({ effectiveFrom, effectiveTo }: Pack, today: string): string => {
  const from = formatDay(effectiveFrom, today);
  return effectiveTo === null
    ? `from ${from}, no end printed`
    : `from ${from} to ${formatDay(effectiveTo, today)}`;
};

/** All versions of the shop's pack, and the one that is looked at: the one in force until another is chosen. */
const useVersions = () => {
  const { shop, pack: inForce, zone } = useShop();
  const today = useToday(zone);
  const packs = usePacks();
  const overrides = useShopRows('overrides', shop.id);
  const [chosen, setChosen] = useState<string | null>(null);
  return useMemo(() => {
    const versions = versionsOf(packs ?? [], familyOf(shop.pack));
    const found = versions.find((one) => packRef(one) === (chosen ?? packRef(inForce)));
    const shown = found === undefined ? inForce : packOn(found, overrides ?? [], today);
    return { versions, shown, isInForce: packRef(shown) === packRef(inForce), setChosen, today };
  }, [packs, overrides, shop.pack, inForce, chosen, today]);
};

type Versions = ReturnType<typeof useVersions>;

const Version = ({ versions, shown, isInForce, setChosen, today }: Versions) => {
  const [isImporting, setImporting] = useState(false);
  const imported = useRows('policyPacks')?.find(({ ref }) => ref === packRef(shown));
  return (
    <Pane
      title={`Pack ${packName(shown)}`}
      note={isInForce ? 'in force for this shop today' : 'not in force today'}
      actions={
        <>
          {imported !== undefined && !isInForce && (
            <RemovePack pack={imported} onRemoved={() => setChosen(null)} />
          )}
          <Button
            size="xs"
            leftSection={<IconUpload size={14} stroke={1.8} aria-hidden="true" />}
            onClick={() => {
              setImporting(true);
            }}
          >
            Import a pack
          </Button>
        </>
      }
    >
      {versions.length > 1 && (
        <Select
          className={css['zone'] ?? ''}
          mb="sm"
          label="Version"
          allowDeselect={false}
          data={versions.map((one) => ({ value: packRef(one), label: packName(one) }))}
          value={packRef(shown)}
          onChange={setChosen}
        />
      )}
      <Facts
        rows={[
          ['Market', shown.market.name],
          ['In force', forceWords(shown, today)],
          ['Pages read on', formatDay(shown.retrievedOn, today)],
          ['Came', imported === undefined ? 'with Good Standing' : `imported, from ${imported.fileName}`],
          ['To know', shown.notes.join(' ')],
        ]}
      />
      {isImporting && (
        <ImportPack
          onClose={() => {
            setImporting(false);
          }}
        />
      )}
    </Pane>
  );
};

/** The rules of the shop: every value with where it was read and how sure it is, and what the shop has set itself. */
export const PolicyPage = () => {
  const versions = useVersions();
  return (
    <>
      <Version {...versions} />
      <OwnValues pack={versions.shown} />
      <PackValues key={packRef(versions.shown)} pack={versions.shown} canSet={versions.isInForce} />
    </>
  );
};

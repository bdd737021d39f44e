import { PackValue } from '#renderer/ui/PackValue.tsx';
import { StateIcon } from '#renderer/ui/State.tsx';
import { packName } from '#shared/policy/explain.ts';
import type { EvidenceList, Pack } from '#shared/policy/pack.ts';
import css from './notice.module.css';

/** What the platform asks for in an appeal against a type, as the pack lists it; optional items say so. */
export const AskedFor = ({ pack, list }: { readonly pack: Pack; readonly list: EvidenceList }) => {
  const at = `evidence.${String(pack.evidence.findIndex((one) => one.id === list.id))}.items`;
  return (
    <>
      <ul className={css['asked']} aria-label={`Asked for: ${list.title}`}>
        {list.items.value.map((item) => (
          <li key={item.id}>
            <StateIcon tone="neut" shape="dot" size={15} />
            <span>
              {item.label}
              {item.optional && <span className={css['optional']}> optional</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className={css['listSource']}>
        List for {list.title.charAt(0).toLowerCase() + list.title.slice(1)}.{' '}
        <PackValue pack={pack} at={at} words={list.title}>
          {packName(pack)} pack
        </PackValue>
      </p>
    </>
  );
};

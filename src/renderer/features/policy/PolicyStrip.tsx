import { numberWords } from '#renderer/ui/numbers.ts';
import { Strip, StripCell } from '#renderer/ui/Strip.tsx';
import { formatDay } from '#shared/kernel/time-words.ts';
import { packName } from '#shared/policy/explain.ts';
import { compareVersions } from '#shared/policy/in-force.ts';
import { overridesOn } from '#shared/policy/overrides.ts';
import type { PackPart } from '#shared/policy/pack-rows.ts';
import { countIn } from './policy-model.ts';
import type { Versions } from './use-versions.ts';

/** "until Mon 30 Nov, then US 2026.12". */
const untilWords = ({ until, versions, inForce, today }: Versions): string => {
  if (until === null) return 'no end printed';
  const next = versions
    .filter(
      ({ version, effectiveFrom }) => compareVersions(version, inForce.version) > 0 && effectiveFrom > until,
    )
    .at(-1);
  const then = next === undefined ? '' : `, then ${packName(next)}`;
  return `until ${formatDay(until, today)}${then}`;
};

type PolicyStripProps = { readonly versions: Versions; readonly parts: readonly PackPart[] };

/** The pack in force and until when, how many values it has, how many nobody publishes, how many are overridden. */
export const PolicyStrip = ({ versions, parts }: PolicyStripProps) => {
  const { inForce, own, overrides, today } = versions;
  const unknown = countIn(parts, 'unknown');
  const overridden = overridesOn(own, overrides, today).length;
  return (
    <Strip label="The pack in force">
      <StripCell
        grow={1.6}
        label={`In force for this shop since ${formatDay(inForce.effectiveFrom, today)}`}
        value={packName(inForce)}
        detail={untilWords(versions)}
      />
      <StripCell
        label={versions.isInForce ? 'Pages read on' : `Pages of ${packName(own)} read on`}
        value={formatDay(own.retrievedOn, today)}
        detail={`${numberWords(Object.keys(own.sources).length)} sources`}
      />
      <StripCell
        label="Values"
        value={numberWords(countIn(parts, 'all'))}
        detail={unknown === 0 ? 'none unknown' : `${numberWords(unknown)} unknown: not published`}
      />
      <StripCell
        label="Overrides"
        value={overridden === 0 ? 'none' : numberWords(overridden)}
        detail={overridden === 0 ? 'all values are the pack’s' : 'for this shop, today'}
      />
    </Strip>
  );
};

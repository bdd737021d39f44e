import { ActionIcon } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { FacetMenu } from '#renderer/ui/FacetMenu.tsx';
import type { CaseFilter } from '#shared/case-filter.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import {
  ANY,
  clockGroups,
  hitGroups,
  pointGroups,
  stateGroups,
  typeGroups,
  typeValue,
  withClock,
  withHits,
  withPoints,
  withState,
  withType,
} from './facets.ts';

export type CaseFacetsProps = {
  readonly filter: CaseFilter;
  readonly violations: readonly Violation[];
  readonly pack: Pack;
  /** Whether the filter is another than that of the view. */
  readonly isNarrowed: boolean;
  readonly onChange: (filter: CaseFilter) => void;
  readonly onClear: () => void;
};

/** What the list of cases is narrowed by, beside its text: state, type, next clock, points, and the rest in one. */
export const CaseFacets = (props: CaseFacetsProps) => {
  const { filter, violations, pack, isNarrowed, onChange, onClear } = props;
  return (
    <>
      <FacetMenu
        name="State"
        groups={stateGroups}
        value={filter.state}
        neutral="all"
        onChange={(value) => {
          onChange(withState(filter, value));
        }}
      />
      <FacetMenu
        name="Type"
        groups={typeGroups(violations, pack)}
        value={typeValue(filter)}
        neutral={ANY}
        onChange={(value) => {
          onChange(withType(filter, value));
        }}
      />
      <FacetMenu
        name="Clock"
        groups={clockGroups}
        value={filter.clockWithin === null ? ANY : String(filter.clockWithin)}
        neutral={ANY}
        checks={[{ value: 'appeal', label: 'Appeal can be sent', checked: filter.appealDue }]}
        onChange={(value) => {
          onChange(withClock(filter, value));
        }}
        onCheck={(_value, appealDue) => {
          onChange({ ...filter, appealDue });
        }}
      />
      <FacetMenu
        name="Points"
        groups={pointGroups}
        value={filter.points}
        neutral={ANY}
        onChange={(value) => {
          onChange(withPoints(filter, value));
        }}
      />
      <FacetMenu
        name="Hits"
        groups={hitGroups}
        value={filter.hits}
        neutral={ANY}
        checks={[{ value: 'repeats', label: 'Only repeats', checked: filter.repeats }]}
        onChange={(value) => {
          onChange(withHits(filter, value));
        }}
        onCheck={(_value, repeats) => {
          onChange({ ...filter, repeats });
        }}
      />
      {isNarrowed && (
        <ActionIcon aria-label="Clear filter" title="Clear filter" size={28} onClick={onClear}>
          <IconFilterOff size={16} stroke={1.8} />
        </ActionIcon>
      )}
    </>
  );
};

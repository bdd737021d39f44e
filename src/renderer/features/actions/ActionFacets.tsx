import { ActionIcon } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { FacetMenu, type FacetGroup } from '#renderer/ui/FacetMenu.tsx';
import { FilterField } from '#renderer/ui/Toolbar.tsx';
import type { ActionFilter } from '#shared/actions/action-filter.ts';
import type { Person } from '#shared/shops.ts';
import {
  ANY,
  askedOne,
  causeGroups,
  chosenOne,
  dueGroups,
  kindGroups,
  ownerGroups,
  sourceGroups,
  standGroups,
  withDue,
  withKind,
  withSource,
  withStand,
} from './action-facets.ts';

export type ActionFacetsProps = {
  readonly filter: ActionFilter;
  readonly owners: readonly Person[];
  readonly causes: ReadonlyMap<string, string>;
  /** Whether the filter is another than that of the view. */
  readonly isNarrowed: boolean;
  readonly onChange: (filter: ActionFilter) => void;
  readonly onClear: () => void;
};

type Facet = {
  readonly name: string;
  readonly groups: readonly FacetGroup[];
  readonly value: string;
  readonly neutral?: string;
  readonly change: (value: string) => ActionFilter;
};

const facetsOf = ({ filter, owners, causes }: ActionFacetsProps): readonly Facet[] => [
  {
    name: 'State',
    groups: standGroups,
    value: filter.stand,
    neutral: 'all',
    change: (value) => withStand(filter, value),
  },
  { name: 'Kind', groups: kindGroups, value: filter.kind, change: (value) => withKind(filter, value) },
  {
    name: 'Owner',
    groups: ownerGroups(owners),
    value: chosenOne(filter.ownerId),
    change: (value) => ({ ...filter, ownerId: askedOne(value) }),
  },
  {
    name: 'Cause',
    groups: causeGroups(causes, filter.cause),
    value: chosenOne(filter.cause),
    change: (value) => ({ ...filter, cause: askedOne(value) }),
  },
  { name: 'Due', groups: dueGroups, value: filter.due, change: (value) => withDue(filter, value) },
  { name: 'From', groups: sourceGroups, value: filter.source, change: (value) => withSource(filter, value) },
];

/** What the log is narrowed by: its text, and state, kind, owner, cause, day and source. */
export const ActionFacets = (props: ActionFacetsProps) => {
  const { filter, isNarrowed, onChange, onClear } = props;
  return (
    <>
      <FilterField
        label="Filter actions"
        value={filter.text}
        onChange={(text) => {
          onChange({ ...filter, text });
        }}
      />
      {facetsOf(props).map(({ name, groups, value, neutral = ANY, change }) => (
        <FacetMenu
          key={name}
          name={name}
          groups={groups}
          value={value}
          neutral={neutral}
          onChange={(next) => {
            onChange(change(next));
          }}
        />
      ))}
      {isNarrowed && (
        <ActionIcon aria-label="Clear filter" title="Clear filter" size={28} onClick={onClear}>
          <IconFilterOff size={16} stroke={1.8} />
        </ActionIcon>
      )}
    </>
  );
};

import { Menu, UnstyledButton } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useView } from '#renderer/state/view.ts';
import { repeatsOf } from '#shared/repeats.ts';
import type { Violation } from '#shared/violations.ts';
import { otherCase, otherCases, repeatChip, repeatLead } from './repeat-words.ts';
import type { Reckoning } from './violations-model.ts';
import css from './case.module.css';

const mostLinks = 5;

type CaseRepeatsProps = {
  readonly violation: Violation;
  readonly violations: readonly Violation[];
  readonly reckoning: Reckoning;
};

/** That the same came before, or again since, as a chip that leads to those cases; nothing for the only one of its kind. */
export const CaseRepeats = ({ violation, violations, reckoning }: CaseRepeatsProps) => {
  const go = useView((state) => state.go);
  const repeat = repeatsOf(violations, reckoning.pack).get(violation.id);
  if (repeat === undefined) return null;
  const others = otherCases(repeat, violation.id);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={css['repeats'] ?? ''} title={repeatLead(repeat, reckoning)}>
          <IconRepeat size={14} stroke={1.8} aria-hidden="true" />
          {repeatChip(repeat, violation.id)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{repeatLead(repeat, reckoning)}</Menu.Label>
        {others.slice(0, mostLinks).map((other) => (
          <Menu.Item
            key={other.id}
            onClick={() => {
              go({ screen: 'case', id: other.id });
            }}
          >
            {otherCase(other, reckoning)}
          </Menu.Item>
        ))}
        {others.length > mostLinks && (
          <Menu.Label>{`and ${String(others.length - mostLinks)} more in the list of cases`}</Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import css from './FacetMenu.module.css';

type Choice = { readonly value: string; readonly label: string };

/** Choices under a heading; the first group has none. */
export type FacetGroup = {
  readonly label?: string | undefined;
  readonly choices: readonly Choice[];
};

/**
 * One property by which a list is narrowed: a button that says what is chosen, and a menu with one choice of many.
 * `value` is `neutral` while nothing is left out. `checks` are further choices, each on its own.
 */
export type FacetMenuProps = {
  readonly name: string;
  readonly groups: readonly FacetGroup[];
  readonly value: string;
  readonly neutral: string;
  readonly onChange: (value: string) => void;
  readonly checks?: readonly (Choice & { readonly checked: boolean })[] | undefined;
  readonly onCheck?: ((value: string, checked: boolean) => void) | undefined;
};

const chosenWords = ({ groups, value, neutral, checks = [] }: FacetMenuProps): string => {
  const choices = groups.flatMap((group) => group.choices);
  const one = value === neutral ? [] : [choices.find((choice) => choice.value === value)?.label ?? value];
  return [...one, ...checks.filter(({ checked }) => checked).map(({ label }) => label)].join(', ');
};

const Checks = ({ checks = [], onCheck }: FacetMenuProps) =>
  checks.length > 0 && (
    <>
      <Menu.Divider />
      {checks.map(({ value, label, checked }) => (
        <Menu.CheckboxItem
          key={value}
          checked={checked}
          onChange={(next) => {
            onCheck?.(value, next);
          }}
        >
          {label}
        </Menu.CheckboxItem>
      ))}
    </>
  );

export const FacetMenu = (props: FacetMenuProps) => {
  const { name, groups, value, onChange } = props;
  const words = chosenWords(props);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          className={css['facet'] ?? ''}
          data-on={words !== ''}
          title={words === '' ? undefined : `${name}: ${words}`}
          rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden="true" />}
        >
          <span className={words === '' ? undefined : 'visually-hidden'}>{name}</span>
          {words !== '' && (
            <span className={css['words']}>
              <span className="visually-hidden">: </span>
              {words}
            </span>
          )}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={css['menu'] ?? ''}>
        <Menu.RadioGroup value={value} onChange={onChange}>
          {groups.map(({ label, choices }, index) => (
            <div key={label ?? index} role="group" aria-label={label ?? name}>
              {label !== undefined && <Menu.Label>{label}</Menu.Label>}
              {choices.map((choice) => (
                <Menu.RadioItem key={choice.value} value={choice.value} closeMenuOnClick>
                  {choice.label}
                </Menu.RadioItem>
              ))}
            </div>
          ))}
        </Menu.RadioGroup>
        <Checks {...props} />
      </Menu.Dropdown>
    </Menu>
  );
};

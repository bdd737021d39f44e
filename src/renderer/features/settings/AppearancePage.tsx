import { Radio } from '@mantine/core';
import { chooseTheme, useThemeChoice } from '#renderer/data/theme-choice.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import css from './Settings.module.css';

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export const AppearancePage = () => {
  const theme = useThemeChoice();
  return (
    <Pane title="Appearance">
      <Radio.Group
        label="Theme"
        description="For this computer; acts at once. Print and packets are always light."
        value={theme}
        onChange={(value) => {
          const chosen = themes.find((one) => one.value === value);
          if (chosen !== undefined) chooseTheme(chosen.value);
        }}
      >
        <div className={css['list']}>
          {themes.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
    </Pane>
  );
};

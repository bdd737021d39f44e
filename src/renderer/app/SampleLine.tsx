import { Button } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { useState } from 'react';
import { useSpaceSwitch } from '#renderer/data/space-switch.ts';
import { ResetSampleDialog } from '#renderer/ui/ResetSampleDialog.tsx';
import css from './SampleLine.module.css';

/** Above every screen of the sample shop, so that nothing made up is taken for a record. */
export const SampleLine = () => {
  const { what, change, reset } = useSpaceSwitch();
  const [asking, setAsking] = useState(false);
  return (
    <section className={css['line']} aria-label="Shown now">
      <IconTestPipe size={15} stroke={1.8} aria-hidden="true" />
      <b>Sample</b>
      <span className={css['words']}>A made-up shop, kept apart from own records.</span>
      <Button
        size="xs"
        variant="subtle"
        loading={what === 'reset'}
        onClick={() => {
          setAsking(true);
        }}
      >
        Reset
      </Button>
      <Button size="xs" variant="subtle" loading={what === 'open'} onClick={() => void change('own')}>
        Open own records
      </Button>
      <ResetSampleDialog
        opened={asking}
        onReset={() => void reset()}
        onClose={() => {
          setAsking(false);
        }}
      />
    </section>
  );
};

import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import { longestTexts, type Checklist } from '#shared/audits/checklist.ts';

type CopyProps = {
  readonly from: Checklist;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
};

const Form = ({ from, onClose, onMade }: CopyProps) => {
  const { shop } = useShop();
  const [title, setTitle] = useState(() => `Our ${from.title}`.slice(0, longestTexts.title));
  const { run, refuse, ...form } = useRecording(null, onClose);
  const save = () => {
    if (title.trim() === '') {
      refuse({ title: 'A name for the copy' });
      return;
    }
    void run(async () => {
      const made = await send('checklist.copy', { shopId: shop.id, from, title });
      if (made.ok) onMade(made.value.id);
      return made;
    });
  };
  return (
    <RecordForm verb="Make the copy" onClose={onClose} onCommit={save} {...form}>
      <TextInput
        label="Its name"
        description={`A copy of “${from.title}”, version ${String(from.version)}, which stays as it is.`}
        data-autofocus
        maxLength={longestTexts.title}
        error={form.errors['title']}
        value={title}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
        }}
      />
    </RecordForm>
  );
};

/** The dialog in which an own checklist is made of another one. */
export const CopyChecklist = (props: CopyProps) => (
  <Modal opened onClose={props.onClose} size={480} withCloseButton={false} title="Make a copy to change">
    <Form {...props} />
  </Modal>
);

import { Modal } from '@mantine/core';
import type { Evidence } from '#shared/evidence.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { caseTitles, lastContact, type CaseFile } from './case-file-model.ts';
import type { CaseDialog } from './case-dialogs.ts';
import { ContactForm } from './ContactForm.tsx';
import { MoneyForm } from './MoneyForm.tsx';
import { OfferForm, TryForm } from './QuizForms.tsx';
import type { Violation } from '#shared/violations.ts';

export type CaseDialogsProps = {
  readonly dialog: CaseDialog;
  readonly opened: boolean;
  readonly violation: Violation;
  readonly file: CaseFile;
  readonly evidence: readonly Evidence[];
  readonly pack: Pack;
  readonly onClose: () => void;
};

const Content = ({ dialog, violation, file, evidence, pack, onClose }: CaseDialogsProps) => {
  if (dialog.kind === 'contact')
    return (
      <ContactForm
        violation={violation}
        contact={dialog.contact}
        last={lastContact(file.contacts)}
        files={evidence}
        onClose={onClose}
      />
    );
  if (dialog.kind === 'money')
    return (
      <MoneyForm
        violation={violation}
        held={dialog.held}
        lastCurrency={file.lastCurrency}
        pack={pack}
        onClose={onClose}
      />
    );
  if (dialog.kind === 'try' && file.quiz !== null)
    return <TryForm quiz={file.quiz} pack={pack} onClose={onClose} />;
  return <OfferForm violation={violation} quiz={file.quiz} pack={pack} onClose={onClose} />;
};

/** The one dialog in which the file of a case grows: contacts, money held, and its policy quiz. */
export const CaseDialogs = (props: CaseDialogsProps) => (
  <Modal
    opened={props.opened}
    onClose={props.onClose}
    withCloseButton={false}
    title={caseTitles(props.dialog, props.violation.number)}
  >
    <Content {...props} />
  </Modal>
);

import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFlag } from '@tabler/icons-react';
import { useOutcomeWords } from '#renderer/data/own-outcomes.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useStartAppeal } from '#renderer/data/start-appeal.ts';
import { useTemplates } from '#renderer/data/templates.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { NextAppeal } from '#renderer/ui/NextAppeal.tsx';
import type { Appeal } from '#shared/appeals/appeal.ts';
import type { AppealStep } from '#shared/appeals/appeal-step.ts';
import { lastRejected } from '#shared/appeals/earlier-attempt.ts';
import type { Violation } from '#shared/violations.ts';
import { SaveCasePage } from './SaveCasePage.tsx';
import type { useCasePage } from './use-case-page.ts';

/** The dialogs of the case's own record. */
export type OwnDialog = 'none' | 'status' | 'edit';

/** What can be done with a case as a whole. */
export type CaseActionsProps = {
  readonly violation: Violation;
  readonly appeals: readonly Appeal[];
  readonly step: AppealStep;
  readonly page: ReturnType<typeof useCasePage>;
  readonly onDialog: (dialog: OwnDialog) => void;
  readonly onOpen: (id: string) => void;
};

export const CaseActions = (props: CaseActionsProps) => {
  const { violation, appeals, step, page, onDialog, onOpen } = props;
  const starting = useStartAppeal(violation.id, onOpen);
  const own = useOutcomeWords(violation.type);
  const templates = useTemplates();
  const { packFor } = useShop();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label="More for this case">
            <IconDots size={18} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              onDialog('edit');
            }}
          >
            Edit the facts
          </Menu.Item>
          <Menu.Item disabled={page.isBusy} onClick={page.ask}>
            Save case as one HTML file…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        leftSection={<IconFlag size={15} stroke={1.8} aria-hidden="true" />}
        rightSection={<KeyHint keys="S" />}
        onClick={() => {
          onDialog('status');
        }}
      >
        Record a change
      </Button>
      <SaveCasePage number={violation.number} page={page} />
      <NextAppeal
        step={step}
        earlier={lastRejected(appeals)?.attempt ?? null}
        own={own}
        templates={{
          templates,
          pack: packFor(violation.pack, violation.noticeAt),
          type: violation.type,
        }}
        starting={starting}
        onContinue={onOpen}
      />
    </>
  );
};

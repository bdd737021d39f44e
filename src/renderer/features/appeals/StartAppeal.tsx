import { Modal, Radio, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Appeal, AppealMode } from '#shared/appeals/appeal.ts';
import type { TemplateChoice as Choice } from '#shared/appeals/begun-with.ts';
import { lastRejected } from '#shared/appeals/earlier-attempt.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import { useOutcomeWords } from '#renderer/data/own-outcomes.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useStartAppeal } from '#renderer/data/start-appeal.ts';
import { useTemplates } from '#renderer/data/templates.ts';
import { useView } from '#renderer/state/view.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { GoOnChoice } from '#renderer/ui/GoOnChoice.tsx';
import { TemplateChoice, templateAmong } from '#renderer/ui/TemplateChoice.tsx';
import { modeWords } from '#renderer/ui/states.ts';
import css from './Appeals.module.css';

/** Which case, and on what ground. */
export type StartAppealProps = {
  readonly cases: readonly Violation[];
  readonly appeals: readonly Appeal[];
  readonly onClose: () => void;
};

/** The pack of a case; today's where none is chosen. */
const usePackOf = (own: Violation | undefined): Pack => {
  const { pack, packFor } = useShop();
  return own === undefined ? pack : packFor(own.pack, own.noticeAt);
};

export const StartAppeal = ({ cases, appeals, onClose }: StartAppealProps) => {
  const go = useView((state) => state.go);
  const [chosen, setChosen] = useState(cases[0]?.id ?? '');
  const [mode, setMode] = useState<AppealMode>('wrongDecision');
  const [goesOn, setGoesOn] = useState(true);
  const earlier = lastRejected(appeals.filter(({ violationId }) => violationId === chosen))?.attempt ?? null;
  const own = cases.find(({ id }) => id === chosen);
  const type = own?.type ?? null;
  const pack = usePackOf(own);
  const told = useOutcomeWords(type);
  const [template, setTemplate] = useState<Choice | null>(null);
  const among = {
    templates: useTemplates(),
    pack,
    mode,
    type,
    chosen: template,
  };
  const isCopy = goesOn && earlier !== null;
  const starting = useStartAppeal(chosen, (id) => go({ screen: 'appeal', id }));
  const start = () => void starting.start({ mode, goesOn: isCopy, template: templateAmong(among) });
  const onKeyDown = onCommitKey(start);
  return (
    <Modal opened onClose={onClose} title="Start an appeal" withCloseButton={false} onKeyDown={onKeyDown}>
      <div className={css['form']}>
        <Radio.Group label="Case" value={chosen} onChange={setChosen}>
          <div className={css['cases']}>
            {cases.map(({ id, number, title }) => (
              <Radio key={id} value={id} label={`Case\u00a0${String(number)}, ${title}`} />
            ))}
          </div>
        </Radio.Group>
        <div>
          <div className={css['label']} id="appeal-mode">
            Ground
          </div>
          <SegmentedControl
            aria-labelledby="appeal-mode"
            data={[
              { value: 'wrongDecision', label: modeWords.wrongDecision },
              { value: 'weFixedIt', label: modeWords.weFixedIt },
            ]}
            value={mode}
            onChange={(value) => setMode(value === 'weFixedIt' ? 'weFixedIt' : 'wrongDecision')}
          />
          <p className={css['help']}>
            {mode === 'wrongDecision'
              ? 'Facts disprove the notice, line by line.'
              : 'What happened, why, what was done, and what prevents it.'}
          </p>
        </div>
        {told !== '' && <p className={css['own']}>{told}</p>}
        <GoOnChoice attempt={earlier} checked={goesOn} onChange={setGoesOn} />
        {!isCopy && <TemplateChoice {...among} onChange={setTemplate} />}
        {starting.message !== null && <Note tone="dang" live title={starting.message} />}
        <DialogFoot
          verb="Start appeal"
          busy={starting.busy}
          disabled={chosen === ''}
          onClose={onClose}
          onCommit={start}
        />
      </div>
    </Modal>
  );
};

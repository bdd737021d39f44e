import { LocalTimeField } from '#renderer/ui/LocalTimeField.tsx';
import { zoneLabel, type Pack } from '#shared/policy/pack.ts';
import { FoundLines } from './FoundLines.tsx';
import type { DueField } from './found-model.ts';
import { FormPart, type FormPartProps, type NoticePartProps } from './NoticeText.tsx';
import stack from './found.module.css';
import css from './notice.module.css';

export type NoticeDeadlinesProps = NoticePartProps &
  Pick<FormPartProps, 'within'> & {
    readonly pack: Pack;
    readonly zone: string;
    /** Whether an appeal was rejected, so that the rejection may print the next one’s. */
    readonly withSecond: boolean;
  };

/** Deadlines that the ticket itself prints; they count before the market's rule. */
export const NoticeDeadlines = (props: NoticeDeadlinesProps) => {
  const { form, errors, change, found, pack, zone, within, withSecond } = props;
  const field = (name: DueField, label: string) => (
    <div className={stack['stack']}>
      <LocalTimeField
        label={label}
        optional
        besideLabel
        zone={zone}
        value={form[name]}
        error={errors[name]}
        onChange={(value) => {
          change({ [name]: value });
        }}
      />
      <FoundLines found={found} field={name} />
    </div>
  );
  return (
    <FormPart
      title="Deadlines it prints"
      help={`${zoneLabel(pack, zone)}; ahead of the market’s rule`}
      within={within}
    >
      <div className={css['dues']}>
        {field('correctionDue', 'To correct')}
        {field('appealDue', 'To appeal')}
        {withSecond && field('secondAppealDue', 'To appeal again')}
        {field('evidenceDue', 'To send evidence')}
      </div>
    </FormPart>
  );
};

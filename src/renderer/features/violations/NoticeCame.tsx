import { useRef } from 'react';
import { now } from '#renderer/data/clock.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { LocalTimeField } from '#renderer/ui/LocalTimeField.tsx';
import { localDateTime } from '#shared/kernel/time.ts';
import { zoneLabel, type Pack } from '#shared/policy/pack.ts';
import { FoundLines } from './FoundLines.tsx';
import type { NoticePartProps } from './NoticeText.tsx';
import stack from './found.module.css';
import css from './notice.module.css';

export type NoticeCameProps = NoticePartProps & { readonly pack: Pack; readonly zone: string };

/** When the notice came; until somebody says so, it says that its time is only that at which the form was opened. */
export const NoticeCame = ({ form, errors, change, found, pack, zone }: NoticeCameProps) => {
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} className={stack['stack']}>
      <LocalTimeField
        label="Notice came"
        besideLabel
        zone={zone}
        zoneWords={zoneLabel(pack, zone)}
        value={form.noticeAt}
        error={errors.noticeAt}
        onChange={(noticeAt) => {
          change({ noticeAt });
        }}
      />
      {form.noticeSaid === '' && (
        <div className={css['unsaid']}>
          <span className={css['sign']}>Not said yet: this is when the form was opened.</span>
          <ActionLink
            about="the notice"
            onClick={() => {
              place.current?.querySelector('input')?.focus();
              change({ noticeAt: localDateTime(now(), zone) });
            }}
          >
            It came now
          </ActionLink>
        </div>
      )}
      <FoundLines found={found} field="noticeAt" />
    </div>
  );
};

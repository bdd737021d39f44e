import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { violationTypeOf, type Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { lossSign } from '#shared/rating/model.ts';
import { useOutcomeWords } from '#renderer/data/own-outcomes.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ticketInFours } from '#renderer/ui/file-words.ts';
import { useView } from '#renderer/state/view.ts';
import { Points } from '#renderer/ui/Points.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import css from './Inspector.module.css';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={css['fact']}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const hitWords = ({ hits }: Violation): string => {
  const parts = [
    ...(hits.account ? ['account'] : []),
    ...(hits.orders.length > 0
      ? [`${String(hits.orders.length)} ${hits.orders.length === 1 ? 'order' : 'orders'}`]
      : []),
    ...(hits.listings.length > 0
      ? [`${String(hits.listings.length)} ${hits.listings.length === 1 ? 'listing' : 'listings'}`]
      : []),
  ];
  return parts.length === 0 ? '–' : parts.join(', ');
};

/** The case beside its appeal: facts, the notice's lines, its text. */
export type CaseTabProps = { readonly violation: Violation; readonly pack: Pack };

export const CaseTab = ({ violation, pack }: CaseTabProps) => {
  const { zone } = useShop();
  const now = useMinute();
  const go = useView((state) => state.go);
  const type = violationTypeOf(pack, violation.type);
  const own = useOutcomeWords(violation.type);
  return (
    <>
      <section className={css['verdict']} data-place="case" aria-label="Facts of the case">
        <h2 className={css['verdictWords']}>
          <Anchor component="button" type="button" onClick={() => go({ screen: 'case', id: violation.id })}>
            Case&nbsp;{violation.number}
          </Anchor>
          , {violation.title}
        </h2>
        <dl className={css['facts']}>
          <Fact name="Ticket">
            <span className="ref">
              {violation.ticket === '' ? 'not entered' : ticketInFours(violation.ticket)}
            </span>
          </Fact>
          <Fact name="State">
            <StateWord {...caseStates[violation.status]} />
          </Fact>
          <Fact name="Notice">{formatInstant(violation.noticeAt, zone, now)}</Fact>
          <Fact name="Type">{type?.title ?? 'not named'}</Fact>
          <Fact name="Points">
            <Points
              value={
                violation.points === null
                  ? null
                  : violation.points === 0
                    ? 'none'
                    : lossSign(pack) * violation.points
              }
            />
          </Fact>
          <Fact name="Hits">{hitWords(violation)}</Fact>
        </dl>
      </section>
      {own !== '' && (
        <section className={css['group']} aria-label="Own appeals of this type">
          <h3 className={css['groupName']}>Own appeals of this type</h3>
          <p className={css['quiet']}>{own}</p>
        </section>
      )}
      <section className={css['group']} aria-label="Lines of the notice">
        <h3 className={css['groupName']}>
          Lines of the notice <span>{violation.lines.length}</span>
        </h3>
        {violation.lines.length === 0 ? (
          <p className={css['quiet']}>None entered. The case holds them.</p>
        ) : (
          <ol className={css['lines']}>
            {violation.lines.map((line, index) => (
              <li key={index}>“{line}”</li>
            ))}
          </ol>
        )}
      </section>
      {violation.noticeText !== '' && (
        <section className={css['group']} aria-label="Text of the notice">
          <h3 className={css['groupName']}>Text of the notice</h3>
          <p className={css['notice']}>{violation.noticeText}</p>
        </section>
      )}
    </>
  );
};

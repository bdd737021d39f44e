import { useState } from 'react';
import { captureReading, fileAnd, type CapturedPicture, type Filing } from '#renderer/data/capture.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { handNotice } from '#renderer/data/handed.ts';
import { useView } from '#renderer/state/view.ts';
import type { Failure, Result } from '#shared/contract/result.ts';
import type { CaptureProposal } from '#shared/capture/read-capture.ts';
import type { Evidence } from '#shared/evidence.ts';
import type { NoticeProposal } from '#shared/notice-reading/read-notice.ts';
import type { Violation } from '#shared/violations.ts';
import { noticeFields } from './capture-model.ts';

type Own = Pick<Filing, 'caption' | 'capturedAt'>;

/** The ways in which a picture is filed: with a reading, for a new case, for one on record, or alone. */
export const useFiling = (picture: CapturedPicture, onFile: Evidence | null) => {
  const { shop } = useShop();
  const { busy, begin, end } = useBusy();
  const [failure, setFailure] = useState<Failure | null>(null);
  const go = useView((state) => state.go);

  const file = async (
    own: Own,
    violationId: string | null,
    words: string,
    follow: ((evidenceId: string) => Promise<Result<unknown>>) | null = null,
  ): Promise<string | null> => {
    if (!begin()) return null;
    const filing = { ...own, shopId: shop.id, violationId };
    const result = await fileAnd({ incoming: picture.incoming, onFile, filing, follow, words });
    end();
    setFailure(result.ok ? null : result.error);
    return result.ok ? result.value.id : null;
  };

  return {
    busy,
    failure,
    refuse: (fields: Readonly<Record<string, string>>) => {
      setFailure({ code: 'invalid', message: 'Mend the marked fields first. Nothing was recorded.', fields });
    },
    reading: async (own: Own, at: number, rating: number, note: string) => {
      const words = `Reading ${String(rating)} recorded from a screenshot`;
      const id = await file(own, null, words, (evidenceId) =>
        captureReading({ shopId: shop.id, rating, at, note, evidenceId }),
      );
      if (id !== null) go({ screen: 'rating' });
    },
    newCase: async (own: Own, confirmed: readonly CaptureProposal[], open: readonly NoticeProposal[]) => {
      // A file belongs to one case: one that has its case stays there, and the new case begins without it.
      const isOthers = onFile !== null && onFile.violationId !== null;
      const id = isOthers ? null : await file(own, null, 'Screenshot filed for a new case');
      if (id === null && !isOthers) return;
      const picture = id === null ? null : { evidenceId: id, isFromBefore: onFile !== null };
      handNotice(shop.id, { fields: noticeFields(confirmed, picture), open });
      go({ screen: 'notice' });
    },
    toCase: async (own: Own, { id: caseId, number }: Violation) => {
      const id = await file(own, caseId, `Screenshot filed for case ${String(number)}`);
      if (id !== null) go({ screen: 'case', id: caseId });
    },
    alone: async (own: Own) => {
      const id = await file(own, null, 'Screenshot filed as evidence');
      if (id !== null) go(onFile === null ? { screen: 'evidence' } : { screen: 'evidence', file: id });
    },
  };
};

export type Filings = ReturnType<typeof useFiling>;

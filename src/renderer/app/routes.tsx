import { lazy, Suspense, type ReactNode } from 'react';
import { EvidenceList } from '#renderer/features/evidence/EvidenceList.tsx';
import { Appeals } from '#renderer/features/appeals/Appeals.tsx';
import { History } from '#renderer/features/history/History.tsx';
import { Rating } from '#renderer/features/rating/Rating.tsx';
import { Settings } from '#renderer/features/settings/Settings.tsx';
import { Today } from '#renderer/features/today/Today.tsx';
import { Case } from '#renderer/features/violations/Case.tsx';
import { Notice } from '#renderer/features/violations/Notice.tsx';
import { Violations } from '#renderer/features/violations/Violations.tsx';
import type { Place } from '#renderer/state/view.ts';

// The editor is the largest part of the window and no first screen needs it.
const AppealWorkspace = lazy(async () => {
  const { AppealWorkspace: component } = await import('#renderer/features/appeals/AppealWorkspace.tsx');
  return { default: component };
});

/** The screen of a place. One case per screen. */
export const screenOf = (place: Place): ReactNode => {
  switch (place.screen) {
    case 'today':
      return <Today />;
    case 'rating':
      return <Rating />;
    case 'violations':
      return <Violations />;
    case 'notice':
      return <Notice />;
    case 'case':
      return <Case key={place.id} id={place.id} />;
    case 'appeals':
      return <Appeals />;
    case 'appeal':
      return (
        <Suspense fallback={null}>
          <AppealWorkspace key={place.id} id={place.id} />
        </Suspense>
      );
    case 'evidence':
      return <EvidenceList />;
    case 'history':
      return <History />;
    case 'settings':
      return <Settings page={place.page} />;
  }
};

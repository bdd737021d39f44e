import type { ReactNode } from 'react';
import { Today } from '#renderer/features/today/Today.tsx';
import type { Place } from '#renderer/state/view.ts';
import { later } from './later.tsx';

// Today is what a start shows; the code of all other screens follows it.
const Rating = later(async () => (await import('#renderer/features/rating/Rating.tsx')).Rating);
const Policy = later(async () => (await import('#renderer/features/policy/Policy.tsx')).Policy);
const Violations = later(
  async () => (await import('#renderer/features/violations/Violations.tsx')).Violations,
);
const Notice = later(async () => (await import('#renderer/features/violations/Notice.tsx')).Notice);
const Capture = later(async () => (await import('#renderer/features/capture/Capture.tsx')).Capture);
const Case = later(async () => (await import('#renderer/features/violations/Case.tsx')).Case);
const Appeals = later(async () => (await import('#renderer/features/appeals/Appeals.tsx')).Appeals);
const AppealWorkspace = later(
  async () => (await import('#renderer/features/appeals/AppealWorkspace.tsx')).AppealWorkspace,
);
const Actions = later(async () => (await import('#renderer/features/actions/Actions.tsx')).Actions);
const Audits = later(async () => (await import('#renderer/features/audits/Audits.tsx')).Audits);
const AuditRun = later(async () => (await import('#renderer/features/audits/AuditRun.tsx')).AuditRun);
const AuditComparison = later(
  async () => (await import('#renderer/features/audits/comparison/AuditComparison.tsx')).AuditComparison,
);
const ListingCheck = later(
  async () => (await import('#renderer/features/audits/ListingCheck.tsx')).ListingCheck,
);
const Checklists = later(
  async () => (await import('#renderer/features/audits/checklists/Checklists.tsx')).Checklists,
);
const EditChecklist = later(
  async () => (await import('#renderer/features/audits/checklists/EditChecklist.tsx')).EditChecklist,
);
const Duties = later(async () => (await import('#renderer/features/duties/Duties.tsx')).Duties);
const Reviews = later(async () => (await import('#renderer/features/reviews/Reviews.tsx')).Reviews);
const EvidenceList = later(
  async () => (await import('#renderer/features/evidence/EvidenceList.tsx')).EvidenceList,
);
const Redact = later(async () => (await import('#renderer/features/redaction/Redact.tsx')).Redact);
const History = later(async () => (await import('#renderer/features/history/History.tsx')).History);
const Settings = later(async () => (await import('#renderer/features/settings/Settings.tsx')).Settings);

/** The screen of one record. One case per screen. */
const recordScreenOf = (place: Extract<Place, { readonly id: string }>): ReactNode => {
  switch (place.screen) {
    case 'case':
      return <Case key={place.id} id={place.id} part={place.part} />;
    case 'appeal':
      return <AppealWorkspace key={place.id} id={place.id} part={place.part} />;
    case 'audit':
      return <AuditRun key={`${place.id}/${place.item ?? ''}`} id={place.id} item={place.item} />;
    case 'checklist':
      return <EditChecklist key={place.id} id={place.id} />;
    case 'redact':
      return <Redact key={place.id} id={place.id} />;
  }
};

type Kept = Extract<Place, { readonly screen: 'evidence' | 'history' | 'settings' }>;

const isKept = (place: Place): place is Kept =>
  place.screen === 'evidence' || place.screen === 'history' || place.screen === 'settings';

/** The screens that keep what there is. */
const keepOf = (place: Kept): ReactNode => {
  if (place.screen === 'evidence') return <EvidenceList start={place.file} />;
  return place.screen === 'history' ? <History /> : <Settings page={place.page} />;
};

type Improving = Extract<
  Place,
  { readonly screen: 'audits' | 'comparison' | 'listing' | 'checklists' | 'actions' | 'duties' | 'reviews' }
>;

const improving: readonly Place['screen'][] = [
  'audits',
  'comparison',
  'listing',
  'checklists',
  'actions',
  'duties',
  'reviews',
];
const isImproving = (place: Place): place is Improving => improving.includes(place.screen);

/** The screens by which the shop gets better. */
const improveOf = (place: Improving): ReactNode => {
  switch (place.screen) {
    case 'audits':
      return <Audits key={place.finding} part={place.part} finding={place.finding} begin={place.begin} />;
    case 'comparison':
      return <AuditComparison earlier={place.earlier} later={place.later} />;
    case 'listing':
      return <ListingCheck />;
    case 'checklists':
      return <Checklists key={place.list} start={place.list} />;
    case 'actions':
      return <Actions start={place.action} newFor={place.newFor} />;
    case 'duties':
      return <Duties start={place.duty} />;
    case 'reviews':
      return <Reviews start={place.review} hold={place.hold} />;
  }
};

/** The screen of a place. One case per screen. */
export const screenOf = (place: Place): ReactNode => {
  if ('id' in place) return recordScreenOf(place);
  if (isKept(place)) return keepOf(place);
  if (isImproving(place)) return improveOf(place);
  switch (place.screen) {
    case 'today':
      return <Today />;
    case 'rating':
      return <Rating />;
    case 'policy':
      return <Policy />;
    case 'violations':
      return <Violations />;
    case 'notice':
      return <Notice />;
    case 'capture':
      return <Capture />;
    case 'appeals':
      return <Appeals />;
  }
};

import { actionChecks } from './actions.ts';
import { attemptChecks } from './attempt.ts';
import type { Check } from './check.ts';
import { dayChecks } from './days.ts';
import { fileChecks } from './exhibit-files.ts';
import { exhibitChecks } from './exhibits.ts';
import { formLooks, formMends } from './form.ts';
import { limitChecks, limitNews } from './limits.ts';
import { numberLooks, numberMends } from './numbers.ts';
import { partLooks, partMends } from './parts.ts';
import { privacyChecks } from './privacy.ts';
import { rulebookChecks } from './rulebook.ts';
import { addressChecks } from './shop-address.ts';
import { nameChecks } from './shop-name.ts';
import { timelineChecks } from './timeline.ts';
import { wordingChecks } from './wording.ts';

/** All checks of a draft, in the order in which their findings are told. */
export const checks: readonly Check[] = [
  ...formMends,
  ...partMends,
  ...numberMends,
  ...limitChecks,
  ...formLooks,
  ...partLooks,
  ...attemptChecks,
  ...exhibitChecks,
  ...fileChecks,
  ...actionChecks,
  ...nameChecks,
  ...addressChecks,
  ...numberLooks,
  ...dayChecks,
  ...timelineChecks,
  ...privacyChecks,
  ...rulebookChecks,
  ...wordingChecks,
  ...limitNews,
];

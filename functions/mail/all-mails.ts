import type { MessageContent } from '../../shared/domain/message.ts';
import { challengeAnswered } from './challenge-answered.ts';
import { challengeRaised } from './challenge-raised.ts';
import { colleagueAdded } from './colleague-added.ts';
import { dueChanged } from './due-changed.ts';
import { exempted } from './exempted.ts';
import { feedbackAnswered } from './feedback-answered.ts';
import { feedbackIssued } from './feedback-issued.ts';
import { fileOffered } from './file-offered.ts';
import { invitation } from './invitation.ts';
import type { Mail } from './letter.ts';
import { needsAnswered } from './needs-answered.ts';
import { readyForSignOff } from './ready-for-sign-off.ts';
import { receipt } from './receipt.ts';
import { reminderDigest } from './reminder-digest.ts';
import { returned } from './returned.ts';
import { reviewHandedOver } from './review-handed-over.ts';
import { roundWithdrawn } from './round-withdrawn.ts';
import { sectionAssigned } from './section-assigned.ts';
import { sendBackWithdrawn } from './send-back-withdrawn.ts';
import { signOffDeclined } from './sign-off-declined.ts';
import { timeAskedFor } from './time-asked-for.ts';
import { timeRefused } from './time-refused.ts';
import { unitAsked } from './unit-asked.ts';
import { unitHandedIn } from './unit-handed-in.ts';
import { versionShared } from './version-shared.ts';

/** Every kind of mail that the portal sends. */
export const allMails: { readonly [K in MessageContent['kind']]: Mail<K> } = {
  invitation,
  'reminder-digest': reminderDigest,
  'ready-for-sign-off': readyForSignOff,
  'sign-off-declined': signOffDeclined,
  receipt,
  returned,
  'send-back-withdrawn': sendBackWithdrawn,
  'version-shared': versionShared,
  'review-handed-over': reviewHandedOver,
  'due-changed': dueChanged,
  exempted,
  'round-withdrawn': roundWithdrawn,
  'time-asked-for': timeAskedFor,
  'time-refused': timeRefused,
  'file-offered': fileOffered,
  'feedback-issued': feedbackIssued,
  'feedback-answered': feedbackAnswered,
  'challenge-raised': challengeRaised,
  'challenge-answered': challengeAnswered,
  'needs-answered': needsAnswered,
  'colleague-added': colleagueAdded,
  'section-assigned': sectionAssigned,
  'unit-asked': unitAsked,
  'unit-handed-in': unitHandedIn,
};

import type { RouteKey } from '../../shared/contract/all-routes.ts';
import { allForms } from '../../shared/forms/all-forms.ts';

const [form] = allForms;
const edition = form?.currentEdition ?? '';
const digest = 'a'.repeat(64);
const board = {
  name: 'Thamesford LSCB',
  shortName: 'Thamesford',
  calledAs: 'the board',
  managerTitle: 'Business manager',
  contact: { name: 'Manager', email: 'manager@thamesford.example', phone: '01632 960 101' },
  controller: 'Thamesford Borough Council',
};
const draft = {
  form: 'section-11',
  edition,
  title: 'Section 11 2026',
  opens: '2026-11-02',
  due: '2027-01-29',
  feedbackDue: null,
  agencies: [{ agencyId: 'thamesford-police', variant: 'full' }],
};
const grant = { at: 'agency', agencyId: 'thamesford-police', role: 'contributor' };

/** For every route that takes a body, one that its schema accepts. */
export const validBodies: Partial<Record<RouteKey, unknown>> = {
  'save-answer': { value: 'met', version: 0, saveId: 'save-one-1', edition },
  'declare-section': { complete: true },
  'carry-section': {},
  'confirm-carried': { question: null },
  'declare-ready': {},
  'take-back': {},
  'decline-sign-off': { reason: 'Standard 5 is not ours' },
  'submit-submission': { digest, agree: true, outsideApproval: null },
  'prepare-draft-document': {},
  'ask-for-time': { until: '2027-02-12', reason: 'An inspection' },
  'add-colleague': { name: 'Dee Marsh', email: 'dee@police.example', role: 'contributor' },
  'add-evidence': {
    kind: 'link',
    title: 'Safeguarding policy',
    marking: 'official',
    day: '2026-06-01',
    expires: null,
    detail: 'https://police.example/policy',
  },
  'start-upload': { file: { name: 'policy.pdf', size: 1200 } },
  'replace-evidence': { file: { name: 'policy-2.pdf', size: 1400 } },
  'change-evidence': {
    title: 'Safeguarding policy',
    marking: 'official-sensitive',
    day: '2026-06-01',
    expires: '2027-06-01',
    sequence: 1,
  },
  'open-evidence': {},
  'open-board-evidence': {},
  'preview-round': draft,
  'open-round': draft,
  'set-due-day': { due: '2027-02-26', sequence: 1 },
  'close-round': { sequence: 1 },
  'extend-obligation': { due: '2027-02-12', reason: 'An inspection' },
  'refuse-time': { reason: 'The panel meets before then' },
  'exempt-obligation': { reason: 'Answers the neighbouring board' },
  'lift-exemption': {},
  'start-review': {},
  'agree-section': { version: 1, revision: 0, agreed: true },
  'moderate-section': { version: 1, revision: 0, grade: 'not-met', reason: 'The inspection found otherwise' },
  'moderate-question': {
    version: 1,
    revision: 0,
    moderation: { grade: 'not-met', reason: 'No figures since March' },
  },
  'comment-section': { version: 1, revision: 0, strengths: 'Clear minutes', comments: '' },
  'put-note': { section: 'standard-1', text: 'Ask at the panel', revision: 0 },
  'send-back': { version: 1, questions: ['1.1'], due: '2027-02-26', reason: 'Which year is this from?' },
  'add-board': { id: 'another', ...board },
  'change-board': board,
  'add-agency': { id: 'another', name: 'Another', kind: 'police', units: [], formerNames: [] },
  'change-agency': { name: 'Thamesford Police', kind: 'police', units: [] },
  'put-board-agency': { variant: 'full', basis: 'section-11', commissioner: null },
  'grant-role': { name: 'Dee Marsh', email: 'dee@police.example', grant },
  'remove-role': { personId: 'person-1', grant },
};

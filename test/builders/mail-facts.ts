import type { MailFacts, ReturnFacts } from '../../functions/mail/mail-facts.ts';
import type { Board } from '../../shared/domain/board.ts';
import type { SubmittedVersion } from '../../shared/domain/submission.ts';
import { anObligation } from './an-obligation.ts';

export const aBoard = (differing: Partial<Board> = {}): Board => ({
  id: 'thamesford',
  name: 'Thamesford Local Safeguarding Children Board',
  shortName: 'Thamesford LSCB',
  calledAs: 'the board',
  managerTitle: 'Business manager',
  contact: { name: 'Robin Lee', email: 'manager@thamesford.example', phone: '01632 960001' },
  controller: 'Thamesford Council',
  ...differing,
});

export const returnFacts = (differing: Partial<ReturnFacts> = {}): ReturnFacts => ({
  board: aBoard(),
  round: { title: 'Section 11 audit 2026' },
  obligation: anObligation(),
  asked: { basis: 'section-11' },
  ...differing,
});

export const mailFacts = (differing: Partial<MailFacts> = {}): MailFacts => ({
  origin: 'https://portal.example',
  at: '2027-01-22T07:00:00.000Z',
  to: { name: 'Sam Taylor' },
  returns: [returnFacts()],
  version: null,
  ...differing,
});

export const aVersion: SubmittedVersion = {
  version: 1,
  receipt: 'TH-7K4M-2Q9P',
  digest: 'a'.repeat(64),
  signedBy: { id: 'person-2', name: 'Alex Morgan', role: 'Signatory' },
  outsideApproval: null,
  at: '2027-01-20T14:32:00.000Z',
  documentId: 'document-1',
};

import { env } from '../runtime/env.ts';

/** The five tables, by kind of permission (docs/adr/0003). Read at use, so that a function needs only those it is given. */
export const tables = {
  directory: () => env('DIRECTORY_TABLE'),
  returns: () => env('RETURNS_TABLE'),
  answers: () => env('ANSWERS_TABLE'),
  ledger: () => env('LEDGER_TABLE'),
  messages: () => env('MESSAGES_TABLE'),
} as const;

export type Key = { readonly pk: string; readonly sk: string };

export const padded = (n: number): string => String(n).padStart(6, '0');

/**
 * Every key of every item, and with it every access pattern. Each list is one query by `pk` and the start of `sk`.
 *
 * directory
 *   PERSON#id     PROFILE | ROLE#… | SESSION#…        who somebody is and may do: one query per request
 *   EMAIL#address PERSON                              one address is one person
 *   BOARDS, AGENCIES, PEOPLE  BOARD#id, AGENCY#id, PERSON#id  all of them
 *   BOARD#id, AGENCY#id  AGENCY#id, BOARD#id | PERSON#id#role  a board’s agencies, the boards that ask one; people
 *   PERSON#id     ASSIGNED#agency#submission#section  sections somebody was given; its twin under AGENCY#id
 *   INSTALLATION  PERSON#id#administrator             the administrators
 *   SIGN-IN#state ATTEMPT                             one attempt to sign in, for ten minutes
 * returns
 *   BOARD#id      ROUND#id                            a board’s rounds
 *   ROUND#id      ROUND | OBLIGATION#agency           one round whole: chase list and heat map
 *   ROUND#id      FIGURES#agency                      what an overview adds up, of every return received
 *   SUBMISSION#id SUBMISSION | MEETS#round | VERSION#n  one submission whole
 *   SUBMISSION#id UNIT#unit                           the units asked for their parts of an agency’s return
 *   SUBMISSION#id PROGRESS                            how much the last count of its progress knew of, and of each section
 *   PAST#agency#form VERSION#submission#n             the versions of one form that an agency submitted, ever
 *   OBLIGATION#round#agency RECEIVED#n                which version a board received, and the one of last round
 *   RECEIPT#number RECEIPT                            one receipt number is one version
 *   EDITION#hash  EDITION                             an edition that a board made
 *   OBLIGATION#round#agency FEEDBACK#n | POINT#n#id | DECISION#id, BOARD#id CHALLENGE#n: feedback-keys.ts
 *   OBLIGATION#round#agency TEXT#id                   reasons and notes: purgeable
 *   ASKED#round   PART#n                              whom a round asks, as it was opened: by it asking is finished
 *   DOCUMENT#id   DOCUMENT                            a document and how far its making is
 *   ACTIONS#agency ACTION#id | NOTE#action#at#id      an agency’s action plan, with the notes of progress
 *   ACTIONS#agency PLAN | SENT, BOARD#id SENT#agency#round  the last number given; which actions boards were sent
 *   EVIDENCE#agency ITEM#id | VERSION#id#n            an agency’s library of evidence, and what was sent for each item
 *   EVIDENCE#agency OPENED#id#at#opening              who opened a document
 *   LESSONS#board#round SUBMISSION#id                 what an agency learnt from a return: purgeable
 *   TAKES#form    VARIANT#variant#SUBMISSION#id       the hours that a return took
 *   REDACTION#id REDACTION | WORDS | TEXT#id | REPLACED#…, BOARD#id REDACTION#id: redaction-keys.ts
 *   CLAIM#…       REPLY                               idempotency, for a day
 *   index by-agency: AGENCY#id → due                  what an agency owes
 *   index by-agency: UNIT#agency#unit → asked at      the parts that a unit was asked for
 *   index by-agency: DOCUMENTS, SCANS, REDACTIONS → at  what jobs have still to make, to check, to erase
 * answers
 *   SUBMISSION#id ANSWER#section#question#part | GATE#section   a draft whole, or one section of it
 *   HISTORY#submission question#part#from#author      how an answer came to be: one entry an author and ten minutes
 * ledger
 *   OBLIGATION#round#agency | SUBMISSION#id  EVENT#n  append-only events
 * messages
 *   MESSAGE#id    MESSAGE                             one message
 *   OBLIGATION#round#agency MESSAGE#at#id | STEP#…    what was sent about an obligation; steps already taken
 *   ACTIONS#agency, EVIDENCE#agency STEP#…            what was said already of an action plan, or of evidence that expires
 *   index outbox: outbox → at                         what waits to be sent
 */
export const keys = {
  profile: (person: string): Key => ({ pk: `PERSON#${person}`, sk: 'PROFILE' }),
  role: (person: string, place: string, role: string): Key => ({
    pk: `PERSON#${person}`,
    sk: `ROLE#${place}#${role}`,
  }),
  session: (person: string, id: string): Key => ({ pk: `PERSON#${person}`, sk: `SESSION#${id}` }),
  email: (address: string): Key => ({ pk: `EMAIL#${address}`, sk: 'PERSON' }),
  board: (board: string): Key => ({ pk: 'BOARDS', sk: `BOARD#${board}` }),
  agency: (agency: string): Key => ({ pk: 'AGENCIES', sk: `AGENCY#${agency}` }),
  person: (person: string): Key => ({ pk: 'PEOPLE', sk: `PERSON#${person}` }),
  boardAgency: (board: string, agency: string): Key => ({ pk: `BOARD#${board}`, sk: `AGENCY#${agency}` }),
  agencyBoard: (agency: string, board: string): Key => ({ pk: `AGENCY#${agency}`, sk: `BOARD#${board}` }),
  holder: (place: string, person: string, role: string): Key => ({
    pk: place,
    sk: `PERSON#${person}#${role}`,
  }),
  assigned: (person: string, agency: string, submission: string, section: string): Key => ({
    pk: `PERSON#${person}`,
    sk: `ASSIGNED#${agency}#${submission}#${section}`,
  }),
  assignedAt: (agency: string, submission: string, section: string, person: string): Key => ({
    pk: places.agency(agency),
    sk: `ASSIGNED#${submission}#${section}#${person}`,
  }),
  signIn: (state: string): Key => ({ pk: `SIGN-IN#${state}`, sk: 'ATTEMPT' }),

  boardRound: (board: string, round: string): Key => ({ pk: `BOARD#${board}`, sk: `ROUND#${round}` }),
  round: (round: string): Key => ({ pk: `ROUND#${round}`, sk: 'ROUND' }),
  asked: (round: string, part: number): Key => ({ pk: `ASKED#${round}`, sk: `PART#${padded(part)}` }),
  obligation: (round: string, agency: string): Key => ({ pk: `ROUND#${round}`, sk: `OBLIGATION#${agency}` }),
  figures: (round: string, agency: string): Key => ({ pk: `ROUND#${round}`, sk: `FIGURES#${agency}` }),
  submission: (submission: string): Key => ({ pk: `SUBMISSION#${submission}`, sk: 'SUBMISSION' }),
  meets: (submission: string, round: string): Key => ({
    pk: `SUBMISSION#${submission}`,
    sk: `MEETS#${round}`,
  }),
  version: (submission: string, version: number): Key => ({
    pk: `SUBMISSION#${submission}`,
    sk: `VERSION#${padded(version)}`,
  }),
  past: (agency: string, form: string, submission: string, version: number): Key => ({
    pk: `PAST#${agency}#${form}`,
    sk: `VERSION#${submission}#${padded(version)}`,
  }),
  received: (round: string, agency: string, version: number): Key => ({
    pk: obligationStream(round, agency),
    sk: `RECEIVED#${padded(version)}`,
  }),
  askedUnit: (submission: string, unit: string): Key => ({
    pk: `SUBMISSION#${submission}`,
    sk: `UNIT#${unit}`,
  }),
  progress: (submission: string): Key => ({ pk: `SUBMISSION#${submission}`, sk: 'PROGRESS' }),
  receipt: (receipt: string): Key => ({ pk: `RECEIPT#${receipt}`, sk: 'RECEIPT' }),
  edition: (hash: string): Key => ({ pk: `EDITION#${hash}`, sk: 'EDITION' }),
  text: (stream: string, text: string): Key => ({ pk: stream, sk: `TEXT#${text}` }),
  document: (document: string): Key => ({ pk: `DOCUMENT#${document}`, sk: 'DOCUMENT' }),
  action: (agency: string, action: string): Key => ({ pk: `ACTIONS#${agency}`, sk: `ACTION#${action}` }),
  actionNote: (agency: string, action: string, at: string, note: string): Key => ({
    pk: `ACTIONS#${agency}`,
    sk: `NOTE#${action}#${at}#${note}`,
  }),
  actionPlan: (agency: string): Key => ({ pk: `ACTIONS#${agency}`, sk: 'PLAN' }),
  /** Apart from the numbers, since a round that is kept for its papers adds actions and sends them at once. */
  actionsSent: (agency: string): Key => ({ pk: `ACTIONS#${agency}`, sk: 'SENT' }),
  sentActions: (board: string, agency: string, round: string): Key => ({
    pk: `BOARD#${board}`,
    sk: `SENT#${agency}#${round}`,
  }),
  evidence: (agency: string, evidence: string): Key => ({
    pk: `EVIDENCE#${agency}`,
    sk: `ITEM#${evidence}`,
  }),
  evidenceVersion: (agency: string, evidence: string, version: number): Key => ({
    pk: `EVIDENCE#${agency}`,
    sk: `VERSION#${evidence}#${padded(version)}`,
  }),
  opened: (agency: string, evidence: string, at: string, opening: string): Key => ({
    pk: `EVIDENCE#${agency}`,
    sk: `OPENED#${evidence}#${at}#${opening}`,
  }),
  lessons: (board: string, round: string, submission: string): Key => ({
    pk: `LESSONS#${board}#${round}`,
    sk: `SUBMISSION#${submission}`,
  }),
  taken: (form: string, variant: string, submission: string): Key => ({
    pk: `TAKES#${form}`,
    sk: `VARIANT#${variant}#SUBMISSION#${submission}`,
  }),
  claim: (person: string, route: string, key: string): Key => ({
    pk: `CLAIM#${person}#${route}#${key}`,
    sk: 'REPLY',
  }),

  answer: (submission: string, section: string, question: string, part: string): Key => ({
    pk: `SUBMISSION#${submission}`,
    sk: `ANSWER#${section}#${question}#${part}`,
  }),
  gate: (submission: string, section: string): Key => ({
    pk: `SUBMISSION#${submission}`,
    sk: `GATE#${section}`,
  }),
  history: (submission: string, question: string, part: string, from: string, author: string): Key => ({
    pk: `HISTORY#${submission}`,
    sk: `${question}#${part}#${from}#${author}`,
  }),

  event: (stream: string, sequence: number): Key => ({ pk: stream, sk: `EVENT#${padded(sequence)}` }),

  message: (message: string): Key => ({ pk: `MESSAGE#${message}`, sk: 'MESSAGE' }),
  messageAbout: (stream: string, at: string, message: string): Key => ({
    pk: stream,
    sk: `MESSAGE#${at}#${message}`,
  }),
  step: (stream: string, step: string, person: string): Key => ({ pk: stream, sk: `STEP#${step}#${person}` }),
} as const;

/** The streams of events, and the partitions of whatever belongs to them. */
export const obligationStream = (round: string, agency: string): string => `OBLIGATION#${round}#${agency}`;
/** The partition of an agency’s action plan, and of the prompts that it was sent about it. */
export const planStream = (agency: string): string => `ACTIONS#${agency}`;
export const submissionStream = (submission: string): string => `SUBMISSION#${submission}`;

/** The submission whose partition this is, or undefined for another kind of partition. */
export const submissionIn = (pk: string): string | undefined =>
  pk.startsWith('SUBMISSION#') ? pk.slice('SUBMISSION#'.length) : undefined;

/** The partition of the index that lists the parts which a unit was asked for. */
export const unitPlace = (agency: string, unit: string): string => `UNIT#${agency}#${unit}`;

/** Where a role is held: the partition that lists the holders. */
export const places = {
  board: (board: string): string => `BOARD#${board}`,
  agency: (agency: string): string => `AGENCY#${agency}`,
  installation: 'INSTALLATION',
} as const;

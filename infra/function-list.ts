/**
 * Every Lambda function of the portal: what it is, and exactly what it may do.
 * A function gets the name of each thing it is granted in its environment, and of nothing else.
 */
export type TableName = 'directory' | 'returns' | 'answers' | 'ledger' | 'messages';

type DynamoAction =
  | 'GetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'
  | 'Scan';

export type FunctionSpec = {
  /** The file that exports `handler`. */
  readonly entry: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** What people notice while this function fails; the first line of its alarm. */
  readonly errorImpact: string;
  readonly tables: Partial<Record<TableName, readonly DynamoAction[]>>;
  /** Indexes it may query, as table/index. */
  readonly indexes?: readonly `${TableName}/${string}`[];
  /** Folders of the documents bucket, granted by the bucket's own policy. */
  readonly documents?: Partial<
    Record<
      'snapshots' | 'documents' | 'feedback',
      readonly ('GetObject' | 'PutObject' | 'GetObjectVersion' | 'DeleteObjectVersion')[]
    >
  >;
  /** Folders of the evidence bucket, granted likewise. `quarantine`: where browsers send files; `kept`: what was found clean. */
  readonly evidence?: Partial<
    Record<'quarantine' | 'kept', readonly ('GetObjectVersion' | 'PutObject' | 'DeleteObjectVersion')[]>
  >;
  /** Buckets of which it may list every version of every object: only what erases needs to. */
  readonly listsVersions?: readonly ('documents' | 'evidence')[];
  readonly userPool?: readonly ('AdminCreateUser' | 'AdminDisableUser' | 'AdminEnableUser')[];
  readonly sendsMail?: true;
  /** Settings beyond the names of what it is granted. */
  readonly settings?: readonly ('SITE_ORIGIN' | 'OIDC')[];
};

const read = ['GetItem', 'Query'] as const;
const readAndWrite = [...read, 'PutItem', 'UpdateItem'] as const;

const area = { seconds: 15, megabytes: 1024 } as const;

export const functionList = {
  account: {
    ...area,
    entry: 'functions/account/area.ts',
    errorImpact:
      'People cannot sign in, or are signed out while they work; what they typed stays on their device.',
    // Editions that a board made stand beside its rounds.
    tables: { directory: [...readAndWrite, 'DeleteItem'], returns: ['GetItem'] },
    settings: ['SITE_ORIGIN', 'OIDC'],
  },
  agency: {
    ...area,
    entry: 'functions/agency/area.ts',
    errorImpact: 'Agencies cannot save answers or submit their return; unsaved text stays on their device.',
    tables: {
      directory: [...readAndWrite, 'DeleteItem', 'ConditionCheckItem'],
      returns: [...readAndWrite, 'ConditionCheckItem'],
      answers: ['Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
      ledger: ['PutItem'],
      messages: ['PutItem'],
    },
    indexes: ['returns/by-agency'],
    documents: { snapshots: ['GetObject', 'PutObject'], documents: ['GetObject'], feedback: ['GetObject'] },
    // It signs the forms that browsers send files with, and the addresses under which checked ones are fetched.
    evidence: { quarantine: ['PutObject'], kept: ['GetObjectVersion'] },
    userPool: ['AdminCreateUser', 'AdminEnableUser'],
    settings: ['SITE_ORIGIN'],
  },
  manager: {
    ...area,
    // As long as the HTTP API waits: opening a round of 1,000 agencies is 1,000 small transactions.
    seconds: 29,
    entry: 'functions/manager/area.ts',
    errorImpact:
      'Board managers cannot open rounds, extend or excuse, and administrators cannot change boards, agencies and people; nothing is lost.',
    tables: {
      directory: [...readAndWrite, 'DeleteItem', 'ConditionCheckItem'],
      returns: [...readAndWrite, 'DeleteItem', 'ConditionCheckItem'],
      ledger: ['PutItem'],
      messages: ['PutItem'],
    },
    // Words that a board hides are replaced in whatever the agency submitted, to whichever board.
    indexes: ['returns/by-agency'],
    documents: { snapshots: ['GetObject', 'PutObject'], feedback: ['GetObject', 'PutObject'] },
    evidence: { kept: ['GetObjectVersion'] },
    userPool: ['AdminCreateUser', 'AdminEnableUser', 'AdminDisableUser'],
    settings: ['SITE_ORIGIN'],
  },
  board: {
    ...area,
    entry: 'functions/board/area.ts',
    errorImpact:
      'Board managers and members cannot read the register, summaries or returns; nothing is lost.',
    tables: { directory: read, returns: read, ledger: ['Query'], messages: read },
    documents: { snapshots: ['GetObject'], documents: ['GetObject'], feedback: ['GetObject'] },
  },
  'plan-reminders': {
    entry: 'functions/jobs/plan-reminders.ts',
    seconds: 300,
    megabytes: 1024,
    errorImpact:
      'Invitations and reminders are not planned today, and a round whose opening was cut short stays so; the next run catches up, so they are late rather than lost.',
    tables: {
      directory: read,
      returns: readAndWrite,
      ledger: ['PutItem'],
      messages: ['Query', 'PutItem'],
    },
    indexes: ['returns/by-agency'],
  },
  'send-message': {
    entry: 'functions/jobs/send-message.ts',
    seconds: 120,
    megabytes: 512,
    errorImpact: 'Invitations, receipts and reminders wait in the outbox and are sent late.',
    tables: { directory: read, returns: [...read, 'UpdateItem'], messages: [...read, 'UpdateItem'] },
    indexes: ['messages/outbox'],
    sendsMail: true,
    settings: ['SITE_ORIGIN'],
  },
  'record-delivery': {
    entry: 'functions/jobs/record-delivery.ts',
    seconds: 15,
    megabytes: 512,
    errorImpact:
      'Managers do not see whether mail was accepted or bounced, and a wrong address goes unnoticed.',
    tables: { returns: ['UpdateItem'], messages: ['GetItem', 'UpdateItem'] },
  },
  'count-progress': {
    entry: 'functions/jobs/count-progress.ts',
    seconds: 60,
    megabytes: 512,
    errorImpact: 'Progress figures stand still ("12 of 40 answered"); the answers themselves are safe.',
    tables: { answers: ['Query'], returns: [...read, 'UpdateItem'], ledger: ['PutItem'] },
  },
  'make-document': {
    entry: 'functions/jobs/make-document.ts',
    seconds: 120,
    megabytes: 1536,
    errorImpact:
      'PDFs of submitted returns stay at "being prepared"; the returns are safe and readable on screen.',
    tables: { returns: ['GetItem', 'UpdateItem'] },
    indexes: ['returns/by-agency'],
    documents: { snapshots: ['GetObject'], feedback: ['GetObject'], documents: ['GetObject', 'PutObject'] },
  },
  'record-scan': {
    entry: 'functions/jobs/record-scan.ts',
    seconds: 60,
    megabytes: 1024,
    errorImpact:
      'Evidence that was uploaded stays at "being checked", and returns that name it cannot be signed; after an hour people are asked to try again.',
    tables: { returns: ['GetItem', 'PutItem'] },
    indexes: ['returns/by-agency'],
    evidence: { quarantine: ['GetObjectVersion'], kept: ['PutObject'] },
  },
  // The one function that erases: it reads tables and folders whole, and deletes single versions of objects for ever.
  'erase-text': {
    entry: 'functions/jobs/erase-text.ts',
    seconds: 600,
    megabytes: 1536,
    errorImpact:
      'What a manager had erased is hidden but not erased yet; it is tried again every quarter of an hour.',
    tables: {
      returns: [...readAndWrite, 'DeleteItem', 'Scan'],
      answers: ['Query', 'UpdateItem', 'Scan'],
      ledger: ['PutItem'],
      messages: ['UpdateItem', 'Scan'],
    },
    indexes: ['returns/by-agency'],
    documents: {
      snapshots: ['GetObject', 'PutObject', 'GetObjectVersion', 'DeleteObjectVersion'],
      feedback: ['GetObject', 'PutObject', 'GetObjectVersion', 'DeleteObjectVersion'],
      documents: ['DeleteObjectVersion'],
    },
    evidence: { quarantine: ['DeleteObjectVersion'], kept: ['DeleteObjectVersion'] },
    listsVersions: ['documents', 'evidence'],
  },
  'watch-ledger': {
    entry: 'functions/jobs/watch-ledger.ts',
    seconds: 15,
    megabytes: 256,
    errorImpact:
      'A change to the record of events was seen but could not be examined: look at the ledger by hand.',
    tables: {},
  },
} as const satisfies Record<string, FunctionSpec>;

export type FunctionName = keyof typeof functionList;
export const functionNames = Object.keys(functionList) as readonly FunctionName[];

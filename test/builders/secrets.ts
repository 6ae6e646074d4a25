import {
  type AgencyId,
  agencyIds,
  asksWhom,
  type BoardId,
  boardIds,
  secretOf,
  type World,
} from './a-world.ts';

/** A board or an agency: whose people may see and change only what is theirs. */
export type Party = BoardId | AgencyId;
export const parties: readonly Party[] = [...boardIds, ...agencyIds];

type Secret = { readonly words: string; readonly knownTo: readonly Party[] };

const boardsThatAsk = (agencyId: AgencyId): BoardId[] =>
  boardIds.filter((boardId) => (asksWhom[boardId] as readonly AgencyId[]).includes(agencyId));

/** What an agency tells the boards that ask it, what it keeps, and what it says in one round. */
function secretsOfAgency(agencyId: AgencyId, { rounds }: World): Secret[] {
  const asking = [agencyId, ...boardsThatAsk(agencyId)];
  const shared = ['name', 'lead', 'contributor', 'signatory', 'colleague'];
  const inRounds = boardsThatAsk(agencyId).flatMap((boardId): Secret[] => {
    const place = `${agencyId} ${rounds[boardId]}`;
    const isSigned = agencyId !== 'thamesford-police' && agencyId !== 'downs-police';
    return [
      { words: secretOf(place, 'request'), knownTo: [agencyId, boardId] },
      { words: secretOf(place, 'answer'), knownTo: isSigned ? [agencyId, boardId] : [agencyId] },
    ];
  });
  return [
    ...shared.map((what) => ({ words: secretOf(agencyId, what), knownTo: asking })),
    { words: secretOf(agencyId, 'doubt'), knownTo: [agencyId] },
    // Why words were hidden is told to the board that decides.
    { words: secretOf(agencyId, 'mishap'), knownTo: [agencyId, 'thamesford'] },
    { words: secretOf(agencyId, 'action'), knownTo: [agencyId] },
    { words: secretOf(agencyId, 'evidence'), knownTo: [agencyId] },
    ...inRounds,
  ];
}

/** What a board tells the agencies that it asks, and what it keeps. */
const secretsOfBoard = (boardId: BoardId): Secret[] => [
  // Its manager signs mails and feedback; its manager and its chair ask in the threads of challenges.
  ...['name', 'round', 'manager', 'chair'].map((what) => ({
    words: secretOf(boardId, what),
    knownTo: [boardId, ...asksWhom[boardId]],
  })),
  // What is asked of an agency again is told to it; what is found of its return is not, before there is feedback.
  { words: secretOf(boardId, 'question'), knownTo: [boardId, ...asksWhom[boardId]] },
  ...['member', 'reason', 'review'].map((what) => ({
    words: secretOf(boardId, what),
    knownTo: [boardId],
  })),
];

/** A name turns up as an address too. */
const asAddress = (words: string): string => words.toLowerCase().replaceAll(' ', '.');

/** Those secrets of others that a text gives away to a party. */
export function givenAway(world: World, party: Party, text: string): string[] {
  const low = text.toLowerCase();
  return [...agencyIds.flatMap((id) => secretsOfAgency(id, world)), ...boardIds.flatMap(secretsOfBoard)]
    .filter(({ knownTo }) => !knownTo.includes(party))
    .map(({ words }) => words)
    .filter((words) => low.includes(words.toLowerCase()) || low.includes(asAddress(words)));
}

const isBoard = (party: Party): party is BoardId => (boardIds as readonly Party[]).includes(party);

const startsAnew = /^(MESSAGE|DOCUMENT|RECEIPT|EMAIL|PERSON|SUBMISSION|REDACTION)#|^PEOPLE PERSON#/;

/** May this party write under this key? What is its own it may; and whatever nobody had before. */
export function mayWrite(world: World, party: Party, personId: string, isNew: (key: string) => boolean) {
  const own = isBoard(party)
    ? [
        `BOARD#${party} ROUND#`,
        `BOARD#${party} CHALLENGE#`,
        `BOARD#${party} REDACTION#`,
        `BOARD#${party} SUBSTITUTE`,
        `CHALLENGE#${party}#`,
        `ROUND#${world.rounds[party]} MONEY#`,
        `MONEY#${world.rounds[party]} `,
        `of-${party}-`,
        // Whoever opens a document is noted in the library of its agency: there and of nothing else.
        ...asksWhom[party].map((agencyId) => `EVIDENCE#${agencyId} OPENED#`),
        // Sending back opens a return: never an answer of it.
        ...world.returns[party].flatMap(({ submissionId }) =>
          ['SUBMISSION', 'EVENT#', 'SENTBACK#'].map((what) => `SUBMISSION#${submissionId} ${what}`),
        ),
      ]
    : [
        `AGENCY#${party} `,
        `PAST#${party}#`,
        `#AGENCY#${party}#`,
        ` OBLIGATION#${party}`,
        ` SENT#${party}#`,
        `#${party} `,
        // The answer to a challenge stands in the thread of the board that raised it.
        ...boardsThatAsk(party).flatMap((boardId) => [
          `BOARD#${boardId} CHALLENGE#`,
          `CHALLENGE#${boardId}#`,
          // What an agency hides waits for the boards that received it.
          `BOARD#${boardId} REDACTION#`,
        ]),
        ...boardIds.flatMap((boardId) =>
          world.returns[boardId]
            .filter(({ agencyId }) => agencyId === party)
            .flatMap(({ submissionId }) =>
              // The parts of units stand under the return’s own id.
              ['SUBMISSION', 'HISTORY'].flatMap((what) => [
                `${what}#${submissionId} `,
                `${what}#${submissionId}-`,
              ]),
            ),
        ),
        // What it learnt from a return that it sent: told to the boards that asked for it, and its hours to the form.
        ...boardIds.flatMap((boardId) =>
          world.returns[boardId]
            .filter(({ agencyId }) => agencyId === party)
            .flatMap(({ roundId, submissionId, variant }) => [
              `LESSONS#${boardId}#${roundId} SUBMISSION#${submissionId}`,
              `VARIANT#${variant}#SUBMISSION#${submissionId}`,
            ]),
        ),
        // Whoever works there may have a role taken away, and with the last one their sessions.
        ...Object.entries(world.people)
          .filter(([who]) => who.endsWith(` at ${party}`))
          .flatMap(([, { id }]) => [`PERSON#${id} `, `PEOPLE PERSON#${id}`]),
      ];
  const isOwn = (key: string): boolean =>
    own.some((part) => key.includes(part)) || key.startsWith(`CLAIM#${personId}#`);
  return (key: string): boolean => isOwn(key) || (startsAnew.test(key) && isNew(key));
}

import { describe, expect, test } from 'vitest';
import { filesOfTheHouse, isCode, textOf } from './source-files.ts';

/** Where the code of the portal stands; tests and the demonstration may know every form. */
const code = (await filesOfTheHouse()).filter(
  (path) => isCode(path) && /^(shared|functions|web\/src|infra)\//.test(path),
);

/**
 * A file without what says nothing about who collects what: comments, which explain by example; a role of the board, as
 * the chair is; and two kinds of help in kind.
 */
const said = (path: string): string =>
  textOf(path)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replaceAll(/training[- ]officer|(delivery|administration)[- ]of[- ]training/gi, '');

/** Lists in which everything has its line: forms, routes, pages. */
const lists = [
  'shared/contract/all-routes.ts',
  'shared/forms/all-editions.ts',
  'shared/forms/all-forms.ts',
  'shared/forms/overviews.ts',
  'web/src/agency-page-list.tsx',
  'web/src/board-page-list.tsx',
];

const forms = [
  {
    name: 'the training needs analysis',
    words: /training|needs-answered|need-answers|(get-|\/)demand|(answer|decide)-needs/i,
    // Its own files; and those of Section 11, whose fifth standard asks about training.
    rooms: [
      /^shared\/(forms\/(training-needs|section-11)|domain\/training\/|contract\/training-)/,
      /^functions\/(board\/get-demand|manager\/(answer|decide)-needs|mail\/needs-answered|store\/(demand|need-decisions))\.ts$/,
      /^functions\/agency\/get-need-answers\.ts$/,
      /^web\/src\/pages\/training\//,
    ],
    // That its needs were answered is an event and a mail among the others, each with its line in their lists.
    knownTo: [
      ...lists,
      'functions/agency/area.ts',
      'functions/board/area.ts',
      'functions/mail/all-mails.ts',
      'functions/manager/area.ts',
      'shared/domain/message.ts',
      'shared/domain/obligation-event-words.ts',
      'shared/domain/obligation-event.ts',
      'shared/domain/obligation-fold.ts',
      'shared/domain/planned-message.ts',
      'shared/domain/still-to-say.ts',
      'web/src/api/addresses.ts',
      'web/src/api/board-addresses.ts',
      'web/src/pages/manager/obligation/messages.tsx',
    ],
  },
  {
    name: 'the funding contribution',
    words: /funding|contribution|pledge/i,
    rooms: [
      /^shared\/(forms\/funding|domain\/(contributions|refusals\/contribution)|contract\/contribution-)/,
      /^functions\/(agency|board|manager|store)\/([\w-]*contribution[\w-]*|[\w-]*payments?|record-(agreed|agreement|delivered)|set-requests)\.ts$/,
      /^web\/src\/pages\/contributions\//,
    ],
    knownTo: [
      ...lists,
      'functions/agency/area.ts',
      'functions/board/area.ts',
      'functions/manager/area.ts',
      'shared/domain/refusal.ts',
      'web/src/api/addresses.ts',
      'web/src/api/board-addresses.ts',
    ],
  },
] as const;

describe.for(forms)('outside its rooms $name', ({ words, rooms, knownTo }) => {
  const outside = code.filter((path) => !rooms.some((room) => room.test(path)));
  const knows = outside.filter((path) => words.test(said(path)));

  test(`is known to ${knownTo.length} files, and to no other`, () => {
    expect(knows).toEqual([...knownTo].sort());
  });
});

import type { Mail } from './letter.ts';
import { clipped, dueAtTheEnd, pathOf, rowsOf, todayOf } from './words-of-a-return.ts';

const mostLines = 10;

const listed = (sections: readonly string[]): string[] => [
  ...sections.slice(0, mostLines).map((each) => clipped(each, 80)),
  ...(sections.length > mostLines ? [`and ${sections.length - mostLines} more`] : []),
];

export const sectionAssigned: Mail<'section-assigned'> = {
  kind: 'section-assigned',
  does: 'Tells somebody that sections of a return were given to them.',
  says: ({ sections, assignedBy, submissionId }, facts) => {
    const [about] = facts.returns;
    const { round, board, obligation } = about;
    return {
      subject: `${clipped(assignedBy, 40)} gives you ${sections.length === 1 ? 'a section' : `${sections.length} sections`} of “${clipped(round.title, 40)}” for ${clipped(board.shortName, 30)}${dueAtTheEnd(obligation.due, todayOf(facts))}`,
      opening: [
        `${assignedBy} asks you to fill ${sections.length === 1 ? 'this section' : 'these sections'} of the return of ${obligation.agencyName}.`,
      ],
      rows: rowsOf(about, todayOf(facts), {
        what: sections.length === 1 ? 'Section' : 'Sections',
        lines: listed(sections),
      }),
      more: 0,
      action: { words: 'Open what was given to you', path: pathOf({ ...obligation, submissionId }) },
      closing: [
        'Sign in with this e-mail address; there is no password to remember. What you type saves itself.',
      ],
      calendar: null,
    };
  },
};

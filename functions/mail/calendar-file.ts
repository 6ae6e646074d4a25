import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Letter } from './letter.ts';
import type { MailFacts } from './mail-facts.ts';
import { pathOf } from './words-of-a-return.ts';

export type Attachment = {
  readonly filename: string;
  readonly content: string;
  readonly contentType: string;
};

/**
 * The due day for a calendar, all day. Its id is that of the obligation for ever and its sequence rises with
 * every event of the obligation, so that a later file moves the same entry, or takes it out.
 */
export function calendarFile(kind: Letter['calendar'], { origin, at, returns }: MailFacts): Attachment[] {
  const [{ board, round, obligation }] = returns;
  if (kind === null || obligation.due === null) return [];
  const cancelled = kind === 'cancelled';
  const method = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = ical({ prodId: '//Safeguarding returns portal//Due days//EN', method });
  calendar.createEvent({
    id: `due-${obligation.roundId}-${obligation.agencyId}@${new URL(origin).hostname}`,
    sequence: obligation.sequence,
    stamp: new Date(at),
    start: new Date(`${obligation.due}T00:00:00Z`),
    allDay: true,
    summary: `Due: ${round.title} (${board.shortName})`,
    description: `${board.name} asks ${obligation.agencyName} for this return.`,
    url: `${origin}${pathOf(obligation)}`,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  return [
    {
      filename: 'due-day.ics',
      content: calendar.toString(),
      contentType: `text/calendar; charset=utf-8; method=${method}`,
    },
  ];
}

import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { Lessons, LessonsTold, TimeTaken } from '../domain/lessons.ts';
import { RoundParams, SubmissionParams } from './reply-shapes.ts';
import { atBoard, ofAgency, type Route } from './route.ts';

/** What agencies learnt from a return: the hours, what was hard, what should be better. */
export const lessonRoutes = {
  'get-lessons': {
    key: 'get-lessons',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/lessons',
    who: ofAgency.fillers,
    does: 'Shows an agency’s people what they told of a return that they sent.',
    params: SubmissionParams,
    reply: z.strictObject({ title: z.string(), sent: z.boolean(), lessons: z.nullable(Lessons) }),
  },
  'put-lessons': {
    key: 'put-lessons',
    area: 'agency',
    method: 'PUT',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/lessons',
    who: ofAgency.fillers,
    does: 'An agency tells, once its return is sent, how many hours it took, what was hard and what should be better.',
    params: SubmissionParams,
    body: LessonsTold,
    reply: Lessons,
  },
  'get-time-taken': {
    key: 'get-time-taken',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/forms/{form}/variants/{variant}/time-taken',
    who: ofAgency.everyoneAndUnits,
    does: 'Tells an agency’s people how long a form takes by those who filled it, once three agencies told.',
    params: z.strictObject({ agencyId: Id, form: Id, variant: Id }),
    reply: z.strictObject({ taken: z.nullable(TimeTaken) }),
  },
  'list-lessons': {
    key: 'list-lessons',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/lessons',
    who: atBoard('manager', 'training-officer', 'reviewer', 'chair'),
    does: 'Shows a board’s staff what agencies told of a round: their hours, what was hard, what should be better.',
    params: RoundParams,
    reply: z.strictObject({ title: z.string(), lessons: z.array(Lessons) }),
  },
} as const satisfies Record<string, Route>;

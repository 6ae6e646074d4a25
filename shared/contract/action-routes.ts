import * as z from 'zod/mini';
import { Action, ActionStatus } from '../domain/action.ts';
import { mostActionRows } from '../domain/action-columns.ts';
import { ActionChange, ActionDraft, ImpactText, NoteText } from '../domain/action-draft.ts';
import { Id } from '../domain/agency.ts';
import { Day } from '../domain/day.ts';
import {
  ActionCellsShape,
  ActionPlanView,
  ActionView,
  BoardAction,
  CellFaultShape,
} from './action-shapes.ts';
import { DocumentView } from './reply-shapes.ts';
import { atAgency, atBoard, ofAgency, type Route } from './route.ts';

const AgencyParams = z.strictObject({ agencyId: Id });
const ActionParams = z.strictObject({ agencyId: Id, actionId: Id });
const Version = z.int().check(z.positive());

/** Whoever fills a return, or a unit’s part of it, may promise something in it, and say how it goes. */
const noters = { ...atAgency('contributor', 'lead', 'deputy'), units: true } as const;

/** An agency’s action plan, which outlives its returns; and what boards see of it. */
export const actionRoutes = {
  'list-actions': {
    key: 'list-actions',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/actions',
    who: ofAgency.everyoneAndUnits,
    does: 'Shows an agency’s people its action plan, with the notes of progress; the people of a unit see what is theirs.',
    params: AgencyParams,
    reply: ActionPlanView,
  },
  'add-action': {
    key: 'add-action',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/actions',
    who: noters,
    does: 'A lead or contributor adds an action to the agency’s plan, often from the return that promises it.',
    params: AgencyParams,
    /** `submissionId` is the return that promises it; null outside of any. */
    body: z.strictObject({ ...ActionDraft.shape, submissionId: z.nullable(Id) }),
    reply: ActionView,
  },
  'change-action': {
    key: 'change-action',
    area: 'agency',
    method: 'PUT',
    path: '/api/agency/{agencyId}/actions/{actionId}',
    who: ofAgency.leads,
    does: 'The lead changes an action: its text, owner role, deadline, measure or impact.',
    params: ActionParams,
    body: z.strictObject({ version: Version, ...ActionChange.shape }),
    reply: ActionView,
  },
  'add-action-note': {
    key: 'add-action-note',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/actions/{actionId}/notes',
    who: noters,
    does: 'A lead or contributor notes the progress of an action, and perhaps how it stands now.',
    params: ActionParams,
    body: z.strictObject({
      version: Version,
      on: Day,
      text: z.nullable(NoteText),
      status: z.nullable(ActionStatus),
      impact: z.nullable(ImpactText),
      /** Items of the agency’s library that show it. */
      evidence: z.optional(z.array(Id).check(z.maxLength(20, 'Choose 20 items at most'))),
    }),
    reply: ActionView,
  },
  'remove-action': {
    key: 'remove-action',
    area: 'agency',
    method: 'DELETE',
    path: '/api/agency/{agencyId}/actions/{actionId}',
    who: ofAgency.leads,
    does: 'The lead takes an action off the plan that no board was sent and of which nothing is noted.',
    params: ActionParams,
    reply: Action,
  },
  'import-actions': {
    key: 'import-actions',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/actions/import',
    who: ofAgency.leads,
    does: 'The lead takes over the rows of a workbook into the plan, all of them or none.',
    params: AgencyParams,
    body: z.strictObject({
      rows: z
        .array(
          z.strictObject({
            /** The row’s number in the workbook. */
            row: z.int().check(z.positive()),
            /** The version of the action that the row names, as it was checked; null where it names none. */
            version: z.nullable(Version),
            cells: ActionCellsShape,
          }),
        )
        .check(
          z.minLength(1, 'The workbook has no rows'),
          z.maxLength(mostActionRows, `Use ${mostActionRows} rows at most`),
        ),
    }),
    reply: z.strictObject({
      added: z.number(),
      changed: z.number(),
      same: z.number(),
      asPrinted: z.array(CellFaultShape),
    }),
  },
  'prepare-action-report': {
    key: 'prepare-action-report',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/actions/report',
    who: ofAgency.everyone,
    does: 'An agency’s people have a progress report of the plan prepared as a PDF, for their own management team.',
    params: AgencyParams,
    body: z.strictObject({}),
    reply: DocumentView,
  },
  'list-board-actions': {
    key: 'list-board-actions',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/actions',
    who: atBoard(
      'manager',
      'training-officer',
      'reviewer',
      'chair',
      'executive-member',
      'member',
      'lay-member',
    ),
    does: 'Shows the board’s staff the actions that agencies sent it, overdue ones first; members see how many.',
    params: z.strictObject({ boardId: Id }),
    reply: z.strictObject({
      counts: z.strictObject({
        all: z.number(),
        overdue: z.number(),
        dueSoon: z.number(),
        open: z.number(),
        complete: z.number(),
      }),
      /** Null for members. */
      actions: z.nullable(z.array(BoardAction)),
    }),
  },
} as const satisfies Record<string, Route>;

import * as z from 'zod/mini';
import { Id, Name } from '../domain/agency.ts';
import { Day, Instant } from '../domain/day.ts';
import { EvidenceInBrief, EvidenceItem, Marking } from '../domain/evidence.ts';
import { PlanChecklist } from '../domain/plan-checklist.ts';
import { RefusedBecause } from '../domain/scan.ts';
import { Detail, FileName, Link } from '../domain/typed-evidence.ts';
import { ofAgency, type Route } from './route.ts';

const AgencyParams = z.strictObject({ agencyId: Id });
const EvidenceParams = z.strictObject({ agencyId: Id, evidenceId: Id });
export const VersionNumber = z.string().check(z.regex(/^[1-9]\d{0,5}$/));
const VersionParams = z.strictObject({ ...EvidenceParams.shape, version: VersionNumber });

/** One version of a document as its agency sees it. */
export const VersionOfEvidence = z.strictObject({
  version: z.number(),
  fileName: z.string(),
  size: z.number(),
  by: z.string(),
  at: Instant,
  /** `awaited`: the file has not arrived (yet). */
  state: z.literal(['awaited', 'checking', 'clean', 'refused']),
  because: z.nullable(RefusedBecause),
  sha256: z.nullable(z.string()),
});
export type VersionOfEvidence = z.infer<typeof VersionOfEvidence>;

/** One item of the library: what is said of it, how answers name it, and its versions, the newest first. */
export const EvidenceView = z.strictObject({
  item: EvidenceItem,
  brief: EvidenceInBrief,
  versions: z.array(VersionOfEvidence),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** A file as a browser announces it; what it really is, is seen when it has arrived. */
const AnnouncedFile = z.strictObject({
  name: FileName,
  size: z.int().check(z.gte(1, 'The file is empty'), z.lte(1_000_000_000_000)),
});

const about = { title: Name, marking: Marking, day: Day, expires: z.nullable(Day) };

/** What is added: a file that is sent next, or something said in words. */
export const NewEvidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), ...about, file: AnnouncedFile }),
  z.strictObject({ kind: z.literal('link'), ...about, detail: Link }),
  z.strictObject({ kind: z.literal('location'), ...about, detail: Detail }),
  z.strictObject({ kind: z.literal('figure'), ...about, detail: Detail }),
  z.strictObject({ kind: z.literal('checklist'), ...about, checklist: PlanChecklist }),
]);
export type NewEvidence = z.infer<typeof NewEvidence>;

/** Where a file was sent for, by whom and when it was opened. */
export const Opening = z.strictObject({
  version: z.number(),
  by: z.string(),
  /** The board for which it was opened; null for the agency’s own people. */
  board: z.nullable(z.string()),
  at: Instant,
});
export type Opening = z.infer<typeof Opening>;

/** An answer to which an item is attached. */
export const UseOfEvidence = z.strictObject({
  submissionId: z.string(),
  roundTitle: z.string(),
  section: z.string(),
  question: z.string(),
});
export type UseOfEvidence = z.infer<typeof UseOfEvidence>;

/** A form that a browser sends with the file last, in the field `file`. It works for half an hour. */
const UploadForm = z.strictObject({ url: z.string(), fields: z.record(z.string(), z.string()) });

/** An address that works for five minutes. */
export const OpenedEvidence = z.strictObject({ url: z.string(), fileName: z.string() });

/** An agency’s library of evidence: what it has, how it gets there, and who opened it. */
export const evidenceRoutes = {
  'list-evidence': {
    key: 'list-evidence',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/evidence',
    who: ofAgency.everyone,
    does: 'Lists an agency’s evidence, with every version and how far its check is.',
    params: AgencyParams,
    reply: z.strictObject({ agencyName: z.string(), evidence: z.array(EvidenceView) }),
  },
  'get-evidence': {
    key: 'get-evidence',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/evidence/{evidenceId}',
    who: ofAgency.everyone,
    does: 'Shows one item of an agency’s evidence, where it is used, and who opened it.',
    params: EvidenceParams,
    reply: z.strictObject({
      evidence: EvidenceView,
      openings: z.array(Opening),
      uses: z.array(UseOfEvidence),
    }),
  },
  'add-evidence': {
    key: 'add-evidence',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/evidence',
    who: ofAgency.fillers,
    does: 'Adds a link, a place, a figure or the checklist of a plan to an agency’s evidence, or a document whose file is sent next.',
    params: AgencyParams,
    body: NewEvidence,
    reply: EvidenceView,
  },
  'start-upload': {
    key: 'start-upload',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/evidence/{evidenceId}/versions/{version}/upload',
    who: ofAgency.fillers,
    does: 'Gives the form with which a browser sends the file of a version, again after a break or a refusal.',
    params: VersionParams,
    body: z.strictObject({ file: AnnouncedFile }),
    reply: z.strictObject({ evidence: EvidenceView, upload: UploadForm }),
  },
  'replace-evidence': {
    key: 'replace-evidence',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/evidence/{evidenceId}/versions',
    who: ofAgency.fillers,
    does: 'Begins the next version of a document; the earlier ones stay.',
    params: EvidenceParams,
    body: z.strictObject({ file: AnnouncedFile }),
    reply: EvidenceView,
  },
  'change-evidence': {
    key: 'change-evidence',
    area: 'agency',
    method: 'PUT',
    path: '/api/agency/{agencyId}/evidence/{evidenceId}',
    who: ofAgency.fillers,
    does: 'Changes what is said of an item: title, marking, day and expiry.',
    params: EvidenceParams,
    body: z.strictObject({ ...about, sequence: z.int().check(z.gte(0), z.lte(1_000_000_000)) }),
    reply: EvidenceView,
  },
  'remove-evidence': {
    key: 'remove-evidence',
    area: 'agency',
    method: 'DELETE',
    path: '/api/agency/{agencyId}/evidence/{evidenceId}',
    who: ofAgency.fillers,
    does: 'Takes an item out of an agency’s library; it stays in returns that were submitted with it.',
    params: EvidenceParams,
    reply: EvidenceView,
  },
  'open-evidence': {
    key: 'open-evidence',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/evidence/{evidenceId}/versions/{version}/open',
    who: ofAgency.everyone,
    does: 'Gives an agency’s people the address of a checked document, and records who opened it.',
    params: VersionParams,
    body: z.strictObject({}),
    reply: OpenedEvidence,
  },
  'open-board-evidence': {
    key: 'open-board-evidence',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/versions/{version}/evidence/{evidenceId}/open',
    who: { at: 'board', roles: ['manager', 'reviewer', 'chair'] },
    does: 'Gives the board’s manager, reviewers and chair a document exactly as it was submitted to them, and records who opened it.',
    params: z.strictObject({
      boardId: Id,
      roundId: Id,
      agencyId: Id,
      version: VersionNumber,
      evidenceId: Id,
    }),
    body: z.strictObject({}),
    reply: OpenedEvidence,
  },
} as const satisfies Record<string, Route>;

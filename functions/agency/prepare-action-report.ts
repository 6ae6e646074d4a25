import { routes } from '../../shared/contract/all-routes.ts';
import { digestOfReport, putActionReport } from '../files/action-reports.ts';
import { documentView } from '../files/document-view.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { commit } from '../store/commit.ts';
import { actionReportId, documentWrite, findDocument } from '../store/documents.ts';
import { reportOfPlan } from '../store/plan-reports.ts';
import { settled } from '../store/settled.ts';

/** An agency’s people have a progress report of the plan prepared as a PDF; one state of it on one day has one report. */
export const handler = httpHandler(routes['prepare-action-report'], ({ params, at, today, claim }) =>
  settled(async () => {
    const { agencyId } = params;
    const report = await reportOfPlan(agencyId, today);
    const id = actionReportId(agencyId, digestOfReport(report));
    const made = await findDocument(id);

    if (made !== undefined) {
      const reply = await documentView(made);
      await commit([], { claim, reply, at });
      return reply;
    }

    const wanted = {
      id,
      kind: 'action-report' as const,
      agencyId,
      fileName: `action-plan-${agencyId}-${today}.pdf`,
      snapshot: await putActionReport(report),
      at,
    };
    const reply = await documentView({ ...wanted, state: 'being-prepared', sha256: null });
    await commit([documentWrite(wanted)], { claim, reply, at });
    return reply;
  }),
);

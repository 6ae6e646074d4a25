import { routes } from '../../shared/contract/all-routes.ts';
import type { ComplianceRow, GradeInWords } from '../../shared/contract/board-routes.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { Round } from '../../shared/domain/round.ts';
import { heatMapSections } from '../../shared/forms/heat-map-sections.ts';
import { rollUpRule } from '../../shared/forms/roll-up.ts';
import type { GradeStep } from '../../shared/questions/grade-scale.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { editionFor } from '../store/editions.ts';
import { readRound } from '../store/rounds.ts';

const rowOf = ({ lastContact: _1, askedForUntil: _2, submissionId: _3, ...row }: Obligation): ComplianceRow =>
  row;

const inWords = ({ grade, label, symbol, means }: GradeStep): GradeInWords => ({
  key: grade,
  words: label,
  symbol,
  means,
});

/** A round that is kept for its papers was answered in no edition of the portal’s. */
async function columnsOf(round: Round) {
  if (round.imported) return { sections: [], scale: [] };
  const edition = await editionFor(round.edition);
  return { sections: heatMapSections(edition), scale: edition.scale.map(inWords) };
}

/** Shows a board’s members how a round stands: counts, rates, and grades per agency and section. */
export const handler = httpHandler(routes['get-compliance'], async ({ params }) => {
  const { round, obligations } = await readRound(params.boardId, params.roundId);
  const { sections, scale } = await columnsOf(round);

  return { round, sections, scale, rollUpRule, rows: obligations.map(rowOf) };
});

import { routes } from '../../shared/contract/all-routes.ts';
import type { ComplianceRow, HeatMapSection } from '../../shared/contract/board-routes.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { Edition } from '../../shared/forms/form.ts';
import { rollUpRule } from '../../shared/forms/roll-up.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { editionFor } from '../store/editions.ts';
import { readRound } from '../store/rounds.ts';

/** The columns of the heat map: what is graded as a whole, and in which variants it is asked. */
const columnsOf = ({ sections, variants }: Edition): HeatMapSection[] =>
  sections
    .filter(({ rollUp }) => rollUp === true)
    .map(({ id, number, shortTitle, questions }) => ({
      id,
      number: number === undefined ? null : Number(number),
      shortTitle,
      askedIn: variants
        .map((variant) => variant.id)
        .filter((variant) => questions.some((question) => question.variants.includes(variant))),
    }));

/** Members see how a return stands, and neither contacts nor requests. */
const rowOf = ({
  lastContact: _,
  askedForUntil: __,
  timeRefused: ___,
  beforeSentBack: ____,
  substitute: _____,
  submissionId: ______,
  ...row
}: Obligation): ComplianceRow => row;

/** Shows a board’s members how a round stands: counts, rates, and grades per agency and section. */
export const handler = httpHandler(routes['get-compliance'], async ({ params }) => {
  const { round, obligations } = await readRound(params.boardId, params.roundId);
  const rows = obligations.map(rowOf);
  // A round held before the portal was answered in no edition of it.
  if (round.imported) return { round, sections: [], scale: [], rollUpRule: '', rows };
  const edition = await editionFor(round.edition);

  return {
    round,
    sections: columnsOf(edition),
    scale: edition.scale.map(({ grade, label, symbol, means }) => ({
      key: grade,
      words: label,
      symbol,
      means,
    })),
    rollUpRule,
    rows,
  };
});

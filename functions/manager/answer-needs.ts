import { routes } from '../../shared/contract/all-routes.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { answerNeeds } from '../../shared/domain/training/deciding.ts';
import { answersTo, countedAnswers, toldIn } from '../../shared/forms/training-needs/answers.ts';
import { labelsIn } from '../../shared/forms/training-needs/labels.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, orRefuse } from '../runtime/refused.ts';
import { needsIn, readDemand } from '../store/demand.ts';
import { editionFor } from '../store/editions.ts';
import { recordNeedsAnswered } from '../store/need-decisions.ts';
import { leadsOf } from '../store/people.ts';
import { settled } from '../store/settled.ts';

/** The training officer sends an agency the board’s answer to each of its needs; its leads are told by mail. */
export const handler = httpHandler(routes['answer-needs'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const [rows, to] = await Promise.all([readDemand(params), leadsOf(params.agencyId)]);
    const obligation = orNotFound(rows.obligations.find(({ agencyId }) => agencyId === params.agencyId));
    const these = needsIn(rows).filter(({ need }) => need.agencyId === params.agencyId);
    const edition = await editionFor(rows.round.edition);

    orRefuse(notOwnAgency(person, params.agencyId));
    const event = orRefuse(answerNeeds(these, { undecided: body.undecided, on: today }));
    const needs = answersTo(these, labelsIn(edition));
    const by = { id: person.id, name: person.name };

    return recordNeedsAnswered({
      obligation,
      event,
      answers: { answer: event.answer, at, by, needs },
      told: toldIn(these),
      mail: { kind: 'needs-answered', about: params, ...countedAnswers(needs) },
      to,
      claim,
    });
  }),
);

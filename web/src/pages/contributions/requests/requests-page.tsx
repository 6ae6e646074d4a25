import { formulaWords } from '../../../../../shared/domain/contributions/formulas.ts';
import type { Asking, ReplyOf } from '../../../api/route-shapes.ts';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { ButtonLink, PrintButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { OnlyTheManager, type Shown, WithContributions } from '../with-contributions.tsx';
import { methodInWords } from '../words.ts';
import { FormulasTable } from './formulas-table.tsx';
import { TypedRequests } from './typed-requests.tsx';

/** What each agency is asked for, by every formula side by side; the manager takes one over, or types. */
export const RequestsPage = () => (
  <WithContributions title="Requests by formula" wide>
    {(shown) => (shown.isManager ? <Requests {...shown} /> : <OnlyTheManager />)}
  </WithContributions>
);

type Wanted = Asking<'set-requests'>['body']['requests'];

const standing = ({ requests }: ReplyOf<'get-contributions'>): string =>
  requests === null
    ? 'No agency is asked for a sum yet.'
    : `What is asked for now: ${methodInWords(requests.by).toLowerCase()}.`;

function Requests({ found, here, again }: Shown) {
  const { send, sending, problem } = useSend('set-requests');
  const { plan, sequence, round } = found;
  const ask = async (requests: Wanted) => {
    const params = { boardId: round.boardId, roundId: round.id };
    const outcome = await send({ params, body: { requests, sequence } });
    if (outcome?.ok) again();
  };
  return (
    <>
      {problem && <Failed problem={problem} again={again} />}
      <p className="govuk-body" role="status">
        {standing(found)}
      </p>
      {plan === null ? (
        <Notice title="A formula needs a sum to share out">
          <ButtonLink to={`${here}/plan`}>Set the planned cost first</ButtonLink>
        </Notice>
      ) : (
        <>
          <FormulasTable
            {...{ found, plan, sending }}
            onTake={(formula) => void ask({ by: 'formula', formula })}
          />
          <h2 className="govuk-heading-m">The rules</h2>
          <dl className="govuk-body">
            {Object.values(formulaWords).map(({ words, rule }) => (
              <div key={words}>
                <dt>
                  <strong>{words}</strong>
                </dt>
                <dd>{rule}</dd>
              </div>
            ))}
          </dl>
          {plan.indicators.length > 0 && (
            <p className="govuk-body">
              Need is weighed by{' '}
              {plan.indicators.map(({ label, weight }) => `${label} (weight ${weight})`).join(', ')}.
            </p>
          )}
          <p className="govuk-body">
            Each formula is reckoned in whole pence. The pence left over go to the largest remainders, so that
            the requests add up to the sum exactly.
          </p>
        </>
      )}
      <TypedRequests
        key={sequence}
        {...{ found, sending }}
        onTyped={(amounts) => void ask({ by: 'typed', amounts })}
      />
      <PrintButton />
    </>
  );
}

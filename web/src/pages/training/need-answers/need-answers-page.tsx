import { useParams } from 'react-router';
import { dayInLondon } from '../../../../../shared/domain/calendar.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { outcomeWords } from '../../../../../shared/domain/training/deciding.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Empty } from '../../../ui/asked.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Status } from '../../../ui/status.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';

type Answers = NonNullable<ReplyOf<'get-need-answers'>['answers']>;
type Answer = Answers['needs'][number];

const shapes = {
  met: { shape: '●', tone: 'good' },
  partly: { shape: '◐', tone: 'warning' },
  not: { shape: '○', tone: 'plain' },
} as const;

const Outcome = ({ outcome }: Pick<Answer, 'outcome'>) =>
  outcome === null ? (
    <Status shape="–" words="Not decided yet" tone="quiet" />
  ) : (
    <Status {...shapes[outcome]} words={outcomeWords[outcome]} />
  );

const linesOf = ({ outcome, offered, why, places, priority, group, forEarlierWords }: Answer) => [
  {
    key: 'You asked for',
    value: `${places} ${places === 1 ? 'place' : 'places'}, ${priority.toLowerCase()} priority. ${group}`,
  },
  {
    key: 'The board’s answer',
    value: (
      <>
        <Outcome outcome={outcome} />
        {forEarlierWords && (
          <span className="cell-note">Decided before you last changed what you ask for.</span>
        )}
      </>
    ),
  },
  ...(offered === ''
    ? []
    : [{ key: 'What is offered', value: <span className="note__text">{offered}</span> }]),
  ...(why === ''
    ? []
    : [
        {
          key: outcome === 'met' ? 'Note' : 'Why not all of it',
          value: <span className="note__text">{why}</span>,
        },
      ]),
];

const Told = ({ answers: { at, by, needs, answer } }: { answers: Answers }) => (
  <>
    <p className="govuk-body">
      {answer === 1 ? 'Answered' : `Answered again (answer ${answer})`} on {dayInWords(dayInLondon(at))} by{' '}
      {by.name}. Ask them if you want to know more.
    </p>
    {needs.map((need) => (
      <section key={need.need} className="card">
        <h2 className="govuk-heading-m">
          {need.about}, {need.level.toLowerCase()}
        </h2>
        <SummaryList lines={linesOf(need)} />
      </section>
    ))}
    <Buttons>
      <PrintButton />
    </Buttons>
  </>
);

/** What the board answers an agency: each need, what is offered, what is not and why. */
export function NeedAnswersPage() {
  const { agencyId = '', roundId = '' } = useParams();
  const asked = useAsk('get-need-answers', { params: { agencyId, roundId } });
  return (
    <AskedPage of={asked} what="Loading the answers">
      {({ agencyName, boardName, roundTitle, received, answers }) => (
        <Page
          title="What the board answers to your needs"
          caption={`${agencyName}: ${roundTitle}, for ${boardName}`}
          back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}
        >
          {answers === null ? (
            <Empty title="The board has not answered yet.">
              <p className="govuk-body">
                {received
                  ? 'It has your return. Your leads get a mail as soon as it answers, and every answer stands here.'
                  : 'It can answer once your return is sent.'}
              </p>
            </Empty>
          ) : (
            <Told answers={answers} />
          )}
        </Page>
      )}
    </AskedPage>
  );
}

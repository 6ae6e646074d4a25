import { useParams } from 'react-router';
import { useAgencyRoles } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { useSend } from '../../../api/use-send.ts';
import { ChallengeFacts, ChallengeThread } from '../../../fields/challenge-thread.tsx';
import { SayBox } from '../../../fields/say-box.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';

/** One question of a board, what was said about it, and the box for the answer. */
export const AgencyChallengePage = () => {
  const { agencyId = '', boardId = '', number = '' } = useParams();
  const params = { agencyId, boardId, number };
  const asked = useAsk('get-own-challenge', { params });
  const mayAnswer = useAgencyRoles(agencyId).some((role) => role === 'lead' || role === 'deputy');
  const { send, sending } = useSend('answer-challenge');
  return (
    <AskedPage of={asked} what="Loading the challenge">
      {({ challenge, entries }) => (
        <Page
          title={`Challenge ${number}`}
          caption={challenge.boardName}
          back={<BackLink to={`/agency/${agencyId}/challenges`}>All challenges</BackLink>}
        >
          <ChallengeFacts challenge={challenge} />
          <ChallengeThread entries={entries} />
          {challenge.state !== 'closed' &&
            (mayAnswer ? (
              <SayBox
                id="answer"
                label="Your answer"
                hint="The board’s managers are told. No details of a child or a colleague."
                most={5000}
                does="Send the answer"
                empty="Write the answer"
                busy={sending}
                onSay={async (text) => {
                  const outcome = await send({ params, body: { text } });
                  if (outcome?.ok && asked.state === 'ready') asked.again();
                  return outcome;
                }}
              />
            ) : (
              <p className="govuk-body">A lead or deputy of your agency answers this.</p>
            ))}
        </Page>
      )}
    </AskedPage>
  );
};

import { useState } from 'react';
import { useParams } from 'react-router';
import { useMe } from '../../../api/me.tsx';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { useSend } from '../../../api/use-send.ts';
import { Asked, Empty, Failed } from '../../../ui/asked.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { Form } from '../../../ui/form.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';

type Found = ReplyOf<'get-substitute'>;

const nobody = 'nobody';

function Choice({ found, boardId }: { found: Found; boardId: string }) {
  const [chosen, setChosen] = useState(found.substitute?.personId ?? nobody);
  const [told, setTold] = useState('');
  const { send, sending, problem } = useSend('put-substitute');

  const save = async () => {
    setTold('');
    const personId = chosen === nobody ? null : chosen;
    const outcome = await send({ params: { boardId }, body: { personId } });
    if (outcome?.ok !== true) return;
    const name = outcome.data.substitute?.name;
    setTold(name === undefined ? 'Nobody stands in now.' : `${name} stands in now.`);
  };
  return (
    <Form onSubmit={() => void save()}>
      {told !== '' && <Notice tone="good" live="status" title={told} />}
      {problem && <Failed problem={problem} />}
      <Radios
        id="substitute"
        label="Who stands in"
        value={chosen}
        onChange={setChosen}
        options={[
          ...found.candidates.map(({ personId, name, email, role }) => ({
            value: personId,
            label: name,
            hint: `${role}, ${email}`,
          })),
          { value: nobody, label: 'Nobody', hint: 'Whoever works for the agency asks another reviewer.' },
        ]}
      />
      <Button type="submit" busy={sending}>
        Save
      </Button>
    </Form>
  );
}

/** Who reviews in the place of a reviewer who works for the agency: a setting of the board, made by its managers. */
export function SubstitutePage() {
  const { boardId = '' } = useParams();
  const board = useMe().boards.find(({ id }) => id === boardId);
  const asked = useAsk('get-substitute', { params: { boardId } });
  return (
    <Page
      title="Who stands in for a reviewer"
      caption={board?.name}
      back={<BackLink to={`/board/${boardId}`}>Rounds</BackLink>}
    >
      <p className="govuk-body">
        Nobody reviews the return of their own agency. A manager or reviewer who works for it hands the review
        over to the person named here, who is told by mail and finds the return in their list.
      </p>
      <Asked of={asked} what="Loading who reviews">
        {(found) =>
          found.candidates.length === 0 ? (
            <Empty title="Nobody reviews for this board yet.">
              <p className="govuk-body">Ask the administrator to make somebody a reviewer of the board.</p>
            </Empty>
          ) : (
            <Choice found={found} boardId={boardId} />
          )
        }
      </Asked>
    </Page>
  );
}

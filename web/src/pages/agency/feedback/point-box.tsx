import type { PointAnswer } from '../../../../../shared/domain/feedback.ts';
import type { Point } from '../../../../../shared/domain/feedback-points.ts';
import { Prose } from '../../../fields/prose.tsx';
import { TextWarnings } from '../../../fields/text-warnings.tsx';
import { Button, Buttons, LinkButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { type PointState, usePoint } from './use-point.ts';

const most = 5000;

const words: Record<PointState['status'], string> = {
  saved: 'Saved',
  typing: 'Not saved yet',
  saving: 'Saving…',
  'not-saved': 'Not saved',
  clash: 'Not saved: a colleague wrote other words meanwhile',
};

const Standing = ({ state }: { state: PointState }) => (
  <span role="status">
    {state.value.text === '' && state.status === 'saved' ? '' : words[state.status]}
    {state.status === 'not-saved' && (
      <>
        . {state.because} <LinkButton onClick={state.save}>Save again</LinkButton>
      </>
    )}
  </span>
);

/** Both texts where two have written: one is chosen, none is lost unseen. */
const Clash = ({ state }: { state: PointState }) =>
  state.theirs === undefined ? null : (
    <Notice tone="warning" live="alert" title={`${state.theirs.by.name} has saved this meanwhile:`}>
      <Prose text={state.theirs.text === '' ? 'Nothing: the box was emptied.' : state.theirs.text} />
      <Buttons>
        <Button onClick={state.keepMine}>Keep what stands in my box</Button>
        <Button tone="secondary" onClick={state.takeTheirs}>
          Take their words
        </Button>
      </Buttons>
    </Notice>
  );

type Props = {
  readonly where: { readonly agencyId: string; readonly roundId: string };
  readonly point: Point;
  readonly stored: PointAnswer | undefined;
  readonly error: string | undefined;
  readonly onSaved: (answer: PointAnswer) => void;
};

/** The box under a point of the letter. A challenge can be declined, with the reason in the same box. */
export function PointBox({ where, point, stored, error, onSaved }: Props) {
  const state = usePoint({ ...where, point: point.id }, stored, onSaved);
  const { value } = state;
  const isChallenge = point.kind === 'challenge';
  const label = value.declined
    ? 'Why you decline'
    : isChallenge
      ? 'Your answer'
      : 'Your answer (you can leave this empty)';
  return (
    <div className="feedback-letter__answer no-print">
      <Clash state={state} />
      <TextArea
        id={point.id}
        label={
          <>
            {label}
            <span className="govuk-visually-hidden">
              : {point.kind === 'challenge' ? `challenge ${point.challenge.number}` : point.section.title}
            </span>
          </>
        }
        value={value.text}
        onChange={(text) => state.change({ ...value, text, declined: text === '' ? false : value.declined })}
        onBlur={state.save}
        rows={3}
        most={most}
        error={error}
        below={
          <>
            <Standing state={state} /> <TextWarnings text={value.text} />
          </>
        }
      />
      {isChallenge && value.text !== '' && (
        <Checkbox
          id={`${point.id}-declined`}
          label="We decline this challenge, for the reason above"
          checked={value.declined}
          onChange={(declined) => state.change({ ...value, declined })}
        />
      )}
    </div>
  );
}

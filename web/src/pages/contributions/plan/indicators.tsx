import { Button, LinkButton } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { IndicatorDraft } from './plan-draft.ts';

type Props = {
  readonly indicators: readonly IndicatorDraft[];
  readonly faultAt: (field: string) => string | undefined;
  readonly onChange: (indicators: readonly IndicatorDraft[]) => void;
};

const most = 10;

/** The lowest name that none of them has, so that counts of another never become its own. */
const freshId = (indicators: readonly IndicatorDraft[]): string => {
  const taken = new Set(indicators.map(({ id }) => id));
  const place = Array.from({ length: most + 1 }, (_, n) => n + 1).find((n) => !taken.has(`indicator-${n}`));
  return `indicator-${place ?? most + 1}`;
};

/** What need is weighed by: what is counted, and with which weight. */
export const Indicators = ({ indicators, faultAt, onChange }: Props) => (
  <fieldset className="govuk-fieldset">
    <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
      What need is weighed by (optional)
    </legend>
    {indicators.map(({ id, label, weight }, place) => {
      const put = (change: Partial<IndicatorDraft>) =>
        onChange(indicators.map((each) => (each.id === id ? { ...each, ...change } : each)));
      return (
        <div key={id}>
          <TextInput
            id={`label-${id}`}
            label={`${place + 1}. What is counted`}
            hint="Such as: children in the area, referrals last year"
            value={label}
            onChange={(text) => put({ label: text })}
            error={faultAt(`label-${id}`)}
          />
          <TextInput
            id={`weight-${id}`}
            label="Weight"
            suffix="of 100"
            inputMode="numeric"
            width={4}
            value={weight}
            onChange={(text) => put({ weight: text })}
            error={faultAt(`weight-${id}`)}
          />
          <p className="govuk-body">
            <LinkButton onClick={() => onChange(indicators.filter((each) => each.id !== id))}>
              Leave out line {place + 1}
            </LinkButton>
          </p>
        </div>
      );
    })}
    {indicators.length < most && (
      <Button
        tone="secondary"
        onClick={() => onChange([...indicators, { id: freshId(indicators), label: '', weight: '' }])}
      >
        Add something that is counted
      </Button>
    )}
  </fieldset>
);

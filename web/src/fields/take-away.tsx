import { LinkButton } from '../ui/button.tsx';

type Props = {
  /** The question’s short label, for whoever hears several of these buttons. */
  readonly of: string;
  readonly id: string;
  readonly onTakeAway: () => void;
};

/** Unsays a choice: a radio button once pressed cannot be let go. The focus goes back to the choices. */
export const TakeAway = ({ of, id, onTakeAway }: Props) => (
  <p className="take-away no-print">
    <LinkButton
      onClick={() => {
        onTakeAway();
        document.getElementById(id)?.focus();
      }}
    >
      Clear this choice<span className="govuk-visually-hidden">, {of}</span>
    </LinkButton>
  </p>
);

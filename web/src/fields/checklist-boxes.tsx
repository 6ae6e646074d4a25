import { type PlanChecklist, planQuestionIds, planQuestions } from '../../../shared/domain/plan-checklist.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextWarnings } from './text-warnings.tsx';

export const noAnswers: PlanChecklist = { listened: '', responded: '', improves: '' };

type Props = {
  readonly idOf: (field: string) => string;
  readonly value: PlanChecklist;
  readonly onChange: (value: PlanChecklist) => void;
  readonly errorAt: (field: string) => string | undefined;
};

/** The three questions of the service-plan checklist, a box each. */
export const ChecklistBoxes = ({ idOf, value, onChange, errorAt }: Props) =>
  planQuestionIds.map((question) => (
    <TextArea
      key={question}
      id={idOf(question)}
      label={planQuestions[question]}
      error={errorAt(`checklist.${question}`)}
      value={value[question]}
      onChange={(text) => onChange({ ...value, [question]: text })}
      rows={3}
      most={1000}
      below={<TextWarnings text={value[question]} />}
    />
  ));

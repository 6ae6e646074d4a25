import { useDeferredValue } from 'react';
import { personalDataWarnings } from '../../../shared/questions/personal-data.ts';

/** What in a text looks like somebody's personal data. It is a warning: saving goes on. */
export const TextWarnings = ({ text }: { text: string }) => {
  const settled = useDeferredValue(text);
  return (
    <span className="below-box__warnings" role="status">
      {personalDataWarnings(settled).map((words) => (
        <span className="text-warning" key={words}>
          <span aria-hidden="true">! </span>
          {words}
        </span>
      ))}
    </span>
  );
};

import type { PlannedImport, RowChange } from '../../../../../../shared/domain/action-import.ts';
import { columnChanges } from './check-import.ts';

const Added = ({ action }: RowChange) => (
  <li className="card">
    <h3 className="govuk-heading-s action-card__text">{action.text}</h3>
    <p className="action-facts">
      {action.ownerRole ?? 'Owner to be agreed'},{' '}
      {action.deadline ?? action.deadlineAsPrinted ?? 'day to be agreed'}
    </p>
  </li>
);

const shown = (text: string) => (text === '' ? 'nothing' : `“${text}”`);

const Changed = (change: RowChange) => (
  <li className="card">
    <h3 className="govuk-heading-s action-card__text">
      {change.action.number}. {change.before?.text ?? change.action.text}
    </h3>
    <ul className="govuk-list govuk-list--bullet">
      {columnChanges(change).map(({ head, from, to }) => (
        <li key={head} className="note__text">
          <strong>{head}</strong>:{' '}
          {from === '' && head.startsWith('Progress') ? '' : `${shown(from)} becomes `}
          {shown(to)}
        </li>
      ))}
    </ul>
  </li>
);

/** What would be added and what would change, action by action, before anything is written. */
export const PlannedChanges = ({ planned: { added, changed } }: { planned: PlannedImport }) => (
  <>
    {added.length > 0 && (
      <section>
        <h2 className="govuk-heading-m">To be added ({added.length})</h2>
        <ul className="cards">
          {added.map((change) => (
            <Added key={change.row} {...change} />
          ))}
        </ul>
      </section>
    )}
    {changed.length > 0 && (
      <section>
        <h2 className="govuk-heading-m">To be changed ({changed.length})</h2>
        <ul className="cards">
          {changed.map((change) => (
            <Changed key={change.row} {...change} />
          ))}
        </ul>
      </section>
    )}
  </>
);

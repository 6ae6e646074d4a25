import type { Board } from '../../../../../shared/domain/board.ts';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';

/** How a board calls itself, and who signs its mails. */
export const BoardSettings = ({ board }: { board: Board }) => (
  <>
    <SummaryList
      lines={[
        { key: 'Short name', value: board.shortName },
        { key: 'In a sentence', value: board.calledAs },
        {
          key: board.managerTitle,
          value: `${board.contact.name}, ${board.contact.email}, ${board.contact.phone}`,
        },
        { key: 'Data controller', value: board.controller },
      ]}
    />
    <Buttons>
      <ButtonLink to="?do=change" tone="secondary">
        Change names and contact
      </ButtonLink>
    </Buttons>
  </>
);

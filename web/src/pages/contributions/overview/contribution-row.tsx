import {
  beyondPence,
  type Contribution,
  pledgedBy,
  receivedPence,
  unpaidPence,
} from '../../../../../shared/domain/contributions/contribution.ts';
import { flagsOf } from '../../../../../shared/domain/contributions/flags.ts';
import type { Day } from '../../../../../shared/domain/day.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import { Link } from '../../../ui/link.tsx';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row } from '../../../ui/table.tsx';
import { flagInWords, helpInWords, sumOr, toldInWords } from '../words.ts';

/** Papers that do not say are no “no”. */
const missing = ({ told }: Contribution, words: string): string =>
  told === 'papers' ? 'not recorded' : words;

function Pledged({ contribution }: { contribution: Contribution }) {
  const { told, lastYear } = contribution;
  const pledged = pledgedBy(contribution);
  return (
    <>
      {pledged === null ? toldInWords[told] : moneyInWords(pledged)}
      {lastYear !== null && <span className="cell-note">last year {moneyInWords(lastYear)}</span>}
    </>
  );
}

function Received({ contribution }: { contribution: Contribution }) {
  const [received, unpaid, beyond] = [
    receivedPence(contribution),
    unpaidPence(contribution),
    beyondPence(contribution),
  ];
  if (contribution.told === 'papers' && received === 0) return 'not recorded';
  return (
    <>
      {moneyInWords(received)}
      {unpaid > 0 && <span className="cell-note">{moneyInWords(unpaid)} to come</span>}
      {beyond > 0 && <span className="cell-note">{moneyInWords(beyond)} more than agreed</span>}
    </>
  );
}

function Help({ contribution }: { contribution: Contribution }) {
  const { pledge, delivered, told } = contribution;
  const lines = pledge?.help ?? [];
  if (lines.length === 0) return pledge === null || told === 'papers' ? missing(contribution, '–') : 'none';
  return lines.map((line) => (
    <span className="cell-line" key={line.id}>
      {helpInWords(line)}
      <span className="cell-note">{delivered[line.id] ?? 0} given so far</span>
    </span>
  ));
}

type Props = { readonly contribution: Contribution; readonly today: Day; readonly here: string };

/** One agency in the overview. */
export function ContributionRow({ contribution, today, here }: Props) {
  const { agencyId, agencyName, requested, agreed } = contribution;
  const flags = flagsOf(contribution, today);
  return (
    <Row>
      <Cell head>
        <Link to={`${here}/agencies/${agencyId}`}>{agencyName}</Link>
      </Cell>
      <Cell numeric>{sumOr(requested, missing(contribution, 'not asked'))}</Cell>
      <Cell numeric>
        <Pledged contribution={contribution} />
      </Cell>
      <Cell numeric>{sumOr(agreed?.pence ?? null, missing(contribution, 'not agreed'))}</Cell>
      <Cell numeric>
        <Received contribution={contribution} />
      </Cell>
      <Cell>
        <Help contribution={contribution} />
      </Cell>
      <Cell>
        {flags.length === 0
          ? '–'
          : flags.map((flag) => (
              <span className="cell-line flag" key={flag.flag}>
                <Status shape="!" words={flagInWords(flag)} tone="warning" />
              </span>
            ))}
      </Cell>
    </Row>
  );
}

import { dayInLondon, daysBetween } from '../../shared/domain/calendar.ts';
import { dayInWords, instantInWords } from '../../shared/domain/day-in-words.ts';
import { draftWords, type PrintedReturn } from './printed-return.ts';
import { inks, margins, type Sheet } from './sheet.ts';
import { newTable } from './table.ts';

type Fact = readonly [what: string, words: string];

/** When it came, and how many days after the due day if it was late. A return without a due day cannot be late. */
function received({ signed, meets }: PrintedReturn): readonly Fact[] {
  if (signed === null) return [];
  const day = dayInLondon(signed.at);
  return [
    ['Received', instantInWords(signed.at)],
    ...meets.map(({ due, boardName }): Fact => {
      const what = meets.length > 1 ? `Due to ${boardName}` : 'Due';
      if (due === null) return [what, 'No due day was set'];
      const late = daysBetween(due, day);
      const after =
        late > 0 ? ` – received ${late} ${late === 1 ? 'day' : 'days'} late` : ' – received on time';
      return [what, `${dayInWords(due)}${after}`];
    }),
  ];
}

function signing({ signed }: PrintedReturn): readonly Fact[] {
  if (signed === null) return [];
  const { signedBy, outsideApproval } = signed;
  const by = `${signedBy.name}, ${signedBy.role}`;
  if (outsideApproval === null) return [['Signed off by', by]];
  const { approverRole, on, proof } = outsideApproval;
  return [
    ['Approved outside the portal', `By the ${approverRole} on ${dayInWords(on)}: ${proof}`],
    ['Recorded and sent by', by],
  ];
}

/** In two lines of four groups, so that people can compare it by eye. */
export const inGroups = (digest: string): string =>
  (digest.match(/.{1,32}/g) ?? []).map((line) => (line.match(/.{1,8}/g) ?? []).join(' ')).join('\n');

const facts = (printed: PrintedReturn): readonly Fact[] => {
  const { snapshot, signed, meets, at, digest } = printed;
  return [
    ['Agency', snapshot.agency.name],
    ...meets.map(({ boardName, roundTitle }): Fact => ['Asked by', `${boardName}: ${roundTitle}`]),
    ['Form', snapshot.variant.label],
    ...(signed === null
      ? [['Prepared', instantInWords(at)] as const]
      : [['Receipt number', signed.receipt] as const]),
    ...(signed !== null && signed.version > 1 ? [['Version', String(signed.version)] as const] : []),
    ...received(printed),
    ...signing(printed),
    ['SHA-256 of the content', inGroups(digest)],
  ];
};

/** Who sent what to whom and when, and how to prove that nothing was changed since. */
export function titleBlock(sheet: Sheet, printed: PrintedReturn): void {
  const { root, block, rule, doc } = sheet;
  const { snapshot, signed, meets } = printed;
  const boards = [...new Set(meets.map(({ boardName }) => boardName))].join(' · ');
  block(root, 'P', boards, { size: 11, weight: 'bold', ink: inks.accent, after: 4 });
  block(root, 'H1', snapshot.title, { size: 24, weight: 'bold', after: 2, lineGap: 1 });
  block(root, 'P', snapshot.agency.name, { size: 15, ink: inks.quiet, after: 12 });
  if (signed === null) block(root, 'P', draftWords, { size: 12, weight: 'bold', after: 10 });

  rule();
  const table = newTable(sheet, [{ width: 27 }, { width: 73 }]);
  for (const [what, words] of facts(printed))
    table.row([
      { text: what, kind: 'TH', scope: 'Row' },
      { text: words, kind: 'TD' },
    ]);
  table.end();

  doc.y += 14;
  const declared = signed === null ? 'What the signatory will declare' : 'Declared on signing';
  block(root, 'H2', declared, { size: 12, weight: 'bold', ink: inks.accent, after: 3, left: margins.left });
  block(root, 'P', snapshot.declaration, { size: 10.5, after: 16 });
}

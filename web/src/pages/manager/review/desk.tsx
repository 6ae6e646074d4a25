import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { sectionName } from '../../../../../shared/forms/form.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { Answers } from './answers.tsx';
import { Comments } from './comments.tsx';
import { Judging } from './judging.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Notes } from './notes.tsx';
import { type ReviewDesk, sectionsOf, snapshotOf } from './on-the-desk.ts';
import { SectionList } from './section-list.tsx';
import { useAgree } from './use-agree.ts';
import { type Params, reviewAt, useDesk } from './use-desk.ts';
import { useKeys } from './use-keys.ts';

/** Left the sections, in the middle the answers, on the right what the board says; below one another where it is narrow. */
export function Desk({ desk, params }: { desk: ReviewDesk; params: Params }) {
  const open = useDesk(desk, params);
  const [search, setSearch] = useSearchParams();
  const [against, setAgainst] = useState(desk.earlier[0]?.title ?? 'nothing');
  const [asksHelp, setAsksHelp] = useState(false);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const sections = sectionsOf(desk);
  const at = Math.max(
    0,
    sections.findIndex(({ id }) => id === search.get('section')),
  );
  const section = sections[at];
  const snapshot = snapshotOf(desk);

  const go = (to: string | undefined) => {
    if (to === undefined) return;
    open.book.flush();
    moved.current = true;
    setSearch({ section: to }, { replace: true });
  };
  useEffect(() => {
    if (moved.current && section !== undefined) heading.current?.focus();
  }, [section]);

  const agreeing = useAgree(open, (id, agreed) =>
    setSaid(agreed ? `Agreed with ${sections.find((each) => each.id === id)?.shortTitle}` : 'Taken back'),
  );
  const agreeAndGoOn = () => {
    if (section === undefined || reviewAt(open, section.id).judged !== null) return;
    agreeing.agree(section.id, true);
    go(sections[at + 1]?.id);
  };
  const keys = useKeys({
    j: () => go(sections[at + 1]?.id),
    k: () => go(sections[at - 1]?.id),
    a: agreeAndGoOn,
    '?': () => setAsksHelp(true),
  });
  if (section === undefined) return null;
  const called = sectionName(snapshot, section);
  const judgedCount = sections.filter(({ id }) => reviewAt(open, id).judged !== null).length;

  return (
    <>
      <div className="desk__bar">
        <p className="govuk-body figures">
          {judgedCount} of {sections.length} sections judged.{' '}
          <span className="no-print">
            <LinkButton onClick={() => setAsksHelp(true)}>Keys: j, k, a, ?</LinkButton>
          </span>
        </p>
        {desk.earlier.length > 0 && (
          <div className="no-print">
            <Select
              id="against"
              label="Compare with"
              value={against}
              onChange={setAgainst}
              options={[
                ...desk.earlier.map(({ kind, title }) => ({
                  value: title,
                  label: kind === 'round' ? `Last round: ${title}` : title,
                })),
                { value: 'nothing', label: 'Nothing' },
              ]}
            />
          </div>
        )}
      </div>
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
      <div className="desk">
        <SectionList open={open} current={section.id} onChoose={go} />
        <div className="desk__answers">
          <h2 className="govuk-heading-m" ref={heading} tabIndex={-1}>
            {called}
          </h2>
          <Answers
            key={section.id}
            open={open}
            section={section}
            against={desk.earlier.find(({ title }) => title === against)}
          />
        </div>
        <div className="desk__beside" key={section.id}>
          <Judging open={open} section={section} called={called} agreeing={agreeing} />
          <Comments open={open} section={section.id} />
          <Notes open={open} section={section.id} />
        </div>
      </div>
      {asksHelp && <KeysHelp keys={keys} onClose={() => setAsksHelp(false)} />}
    </>
  );
}

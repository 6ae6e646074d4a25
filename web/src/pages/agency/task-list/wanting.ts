import type { OpenReturn } from '../with-return.tsx';

const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`;

/** What keeps the return from being signed or handed in, as few words as can be; empty when nothing does. */
export const wanting = ({ view: { progress, units = [] } }: OpenReturn): string[] => {
  const unanswered = progress.asked - progress.valid;
  const undeclared = progress.sections - progress.sectionsComplete;
  const awaited = units.filter(({ standing }) => standing === 'asked');
  return [
    ...(unanswered > 0 ? [`${count(unanswered, 'question')} to answer or complete`] : []),
    ...(undeclared > 0 ? [`${count(undeclared, 'section')} to declare complete`] : []),
    ...(awaited.length > 0 ? [`Waiting for ${awaited.map(({ unit }) => unit.name).join(', ')}`] : []),
  ];
};

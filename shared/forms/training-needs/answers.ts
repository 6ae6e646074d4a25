import { isForEarlierWords, type OfNeed } from '../../domain/training/deciding.ts';
import type { NeedAsked } from '../../domain/training/need.ts';
import type { NeedAnswer, NeedsAnswered } from '../../domain/training/need-decision.ts';
import type { NeedLabels } from './labels.ts';

/** A topic as it reads; another one in the agency’s own words. */
export const topicInWords = (
  { topic, otherTopic }: Pick<NeedAsked, 'topic' | 'otherTopic'>,
  labels: Pick<NeedLabels, 'topic'>,
): string => otherTopic ?? labels.topic[topic] ?? topic;

/** What an agency is told of one need, in words that need no form to be read. */
const answerTo = ({ need, decision }: OfNeed, labels: NeedLabels): NeedAnswer => ({
  need: need.need,
  about: topicInWords(need, labels),
  level: labels.level[need.level] ?? need.level,
  group: labels.group[need.group] ?? need.group,
  places: need.places,
  priority: labels.priority[need.priority] ?? need.priority,
  outcome: decision?.outcome ?? null,
  offered: decision?.offered ?? '',
  why: decision?.why ?? '',
  forEarlierWords: decision !== undefined && isForEarlierWords(decision, need),
});

export const answersTo = (these: readonly OfNeed[], labels: NeedLabels): NeedAnswer[] =>
  these.map((each) => answerTo(each, labels));

/** Which decision an agency is told on which need. */
export const toldIn = (these: readonly OfNeed[]): NeedsAnswered['told'] =>
  Object.fromEntries(these.map(({ need, decision }) => [need.need, decision?.decidedAt ?? null]));

/** How many needs are answered in which way. */
export const countedAnswers = (answers: readonly NeedAnswer[]) => {
  const of = (outcome: NeedAnswer['outcome']): number =>
    answers.filter((answer) => answer.outcome === outcome).length;
  return { met: of('met'), partly: of('partly'), not: of('not'), undecided: of(null) };
};

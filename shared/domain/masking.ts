type Replace = (text: string) => string;

/** Who did something, what a thing is called by the portal, and what the portal reads: never anybody’s free text. */
const structural = new Set([
  ...['pk', 'sk', 'ttl', 'entity', 'agencyKey', 'dueKey', 'outbox', 'id', 'by', 'email', 'role', 'to'],
  ...['agency', 'board', 'agencyName', 'boardName', 'roundTitle', 'sectionWord', 'signature', 'unit'],
  ...['kind', 'state', 'stage', 'status', 'source', 'type', 'grade', 'selfGrade', 'boardGrade', 'marking'],
  ...['digest', 'sha256', 'snapshot', 'receipt', 'edition', 'variant', 'form', 'bodyHash', 'kept', 'scan'],
  ...['topic', 'level', 'group', 'priority', 'need', 'setting', 'method'],
  ...['selfGrades', 'moderatedGrades', 'previousGrades', 'section', 'question', 'part', 'point', 'mask'],
]);

/** Lists of ids, where they are lists: elsewhere the same names stand for things with texts in them. */
const listsOfIds = new Set(['sections', 'questions', 'criteria', 'boards', 'variants']);

/** How something came out, where that is a key; a panel says it in its own words. */
const outcomes: readonly unknown[] = ['noted', 'accepted', 'challenged', 'met', 'partly', 'not'];

const isStructural = (name: string, value: unknown): boolean =>
  structural.has(name) ||
  /(Id|By)$/.test(name) ||
  (name === 'outcome' && outcomes.includes(value)) ||
  (listsOfIds.has(name) && Array.isArray(value) && value.every((each) => typeof each === 'string'));

/** A day, an instant, an id drawn by the portal, or a hash. */
const madeByPortal =
  /^(\d{4}-\d\d-\d\d(T[\d:.]+Z)?|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|[\da-f]{64})$/;

/**
 * The same record with every free text in it changed. Ids, names of people and boards, days and grades stay what they
 * are, whatever they hold: they say who did what, and the portal finds its way by them.
 */
export function masked<T>(value: T, replace: Replace): T {
  if (typeof value === 'string') return (madeByPortal.test(value) ? value : replace(value)) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => masked(each, replace)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      isStructural(name, each) ? each : masked(each as unknown, replace),
    ]),
  ) as T;
}

/** Is any text of it changed? */
export function isTouched(value: unknown, replace: Replace): boolean {
  let touched = false;
  masked(value, (text) => {
    if (replace(text) !== text) touched = true;
    return text;
  });
  return touched;
}

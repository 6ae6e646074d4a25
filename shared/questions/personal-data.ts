/** Stands beside every text box and upload. */
export const noPersonalDetails =
  'Do not include details of individual children or the names of staff. Give percentages or anonymised counts, and leave out any number under 5.';

/** The last digit of an NHS number is a check digit (modulus 11 over the nine before it); ten equal digits are a placeholder. */
const isNhsNumber = (digits: string): boolean => {
  if (/^(\d)\1{9}$/.test(digits)) return false;
  const weighted = [...digits.slice(0, 9)].reduce(
    (sum, digit, place) => sum + Number(digit) * (10 - place),
    0,
  );
  const check = (11 - (weighted % 11)) % 11;
  return check === Number(digits[9]);
};

const tenDigits = /(?<![\d.])\d{3}[ \u00A0-]?\d{3}[ \u00A0-]?\d{4}(?!\d)/g;

const someDate = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{2,4}|[a-z]{3,9}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})`;

/** Only a date that is said to be someone's birth: policies and meetings have dates too, and a warning at each would be read by nobody. */
const birth = new RegExp(
  String.raw`\b(?:d\.?\s?o\.?\s?b\b\.?|dates?\s+of\s+birth|birth\s?da(?:y|te)|born)\W{0,3}(?:(?:is|was|on|the|of)\W{1,2}){0,3}${someDate}`,
  'i',
);

/**
 * What in a text looks like personal data: an NHS number with a right check digit, or a date of birth.
 * A warning only: saving is never refused for it, since it can be mistaken.
 */
export const personalDataWarnings = (text: string): readonly string[] => {
  const warnings: string[] = [];
  const found = (text.match(tenDigits) ?? []).map((each) => each.replace(/\D/g, ''));
  if (found.some(isNhsNumber))
    warnings.push(
      'This looks like an NHS number. Take it out: returns must not point to an individual child or adult.',
    );
  if (birth.test(text))
    warnings.push(
      'This looks like a date of birth. Take it out: returns must not point to an individual child or adult.',
    );
  return warnings;
};

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalDataWarnings } from '../../../shared/questions/personal-data.ts';

const nhsNumber = [
  'This looks like an NHS number. Take it out: returns must not point to an individual child or adult.',
];
const birth = [
  'This looks like a date of birth. Take it out: returns must not point to an individual child or adult.',
];

describe('an NHS number', () => {
  test('with a right check digit raises a warning, grouped or not', () => {
    for (const text of [
      '9434765919',
      'NHS no. 943 476 5919 was',
      'No 943-476-5919.',
      '943 476 5919 and 401 023 2137',
    ])
      expect(personalDataWarnings(text)).toEqual(nhsNumber);
  });

  test('is not seen in other numbers', () => {
    for (const text of [
      '9434765918',
      '94347659190',
      '01753 875 123',
      '1111111111',
      '0000000000',
      '£1,234,567,890',
      '3.9434765919',
    ])
      expect(personalDataWarnings(text)).toEqual([]);
  });

  test('is seen for any nine digits with their check digit, and for no other tenth digit', () => {
    const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(nine, (digits) => {
        fc.pre(new Set(digits).size > 1);
        const seen = Array.from({ length: 10 }, (_, last) => last).filter(
          (last) => personalDataWarnings([...digits, last].join('')).length > 0,
        );
        const total = digits.reduce((sum, digit, place) => sum + digit * (10 - place), 0);
        const remainder = 11 - (total % 11);
        expect(seen).toEqual(remainder === 10 ? [] : [remainder === 11 ? 0 : remainder]);
      }),
    );
  });
});

describe('a date of birth', () => {
  test.each([
    'DOB 3/4/2012',
    'dob: 03.04.12',
    'D.O.B. 2012-04-03',
    'date of birth is 3rd April 2012',
    'Dates of birth: 3/4/12, 5/6/13',
    'The child was born on 3 April 2012.',
    'born on the 3rd April 2012',
    'Birthday 3 Apr 12',
    'birthdate April 3, 2012',
  ])('raises a warning in the ways people write it: %s', (text) => {
    expect(personalDataWarnings(text)).toEqual(birth);
  });

  test.each([
    'The policy was reviewed on 3 April 2012',
    'We record the date of birth in every case',
    'Minutes of 12/11/2025',
    'Children born in our hospitals',
    'The idea was born in a meeting of 3 April 2012',
    'stubborn 3/4/2012',
  ])('is not seen in other dates: %s', (text) => {
    expect(personalDataWarnings(text)).toEqual([]);
  });
});

test('both at once raise both warnings', () => {
  expect(personalDataWarnings('943 476 5919, dob 3/4/12')).toEqual([...nhsNumber, ...birth]);
});

test('a long text is looked through quickly', () => {
  const text = 'born on the '.repeat(10_000) + '943 476 591 '.repeat(10_000);
  expect(personalDataWarnings(text)).toEqual([]);
});

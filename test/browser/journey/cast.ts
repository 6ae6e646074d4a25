import { addDays, dayInLondon } from '../../../shared/domain/calendar.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { isWorkingDay } from '../../../shared/domain/working-day.ts';

/** Everybody of the journey, by first name. */
export const cast = {
  ada: { name: 'Ada Winter', email: 'ada@installation.example' },
  mona: { name: 'Mona Hale', email: 'mona@fairwater-lscb.example' },
  bert: { name: 'Bert Ames', email: 'bert@fairwater-lscb.example' },
  zoe: { name: 'Zoe Quick', email: 'zoe@fairwater-lscb.example' },
  lena: { name: 'Lena Frost', email: 'lena@fairwater-police.example' },
  carl: { name: 'Carl Moss', email: 'carl@fairwater-police.example' },
  sid: { name: 'Sid Noble', email: 'sid@fairwater-police.example' },
  kim: { name: 'Kim Vale', email: 'kim@st-brides.example' },
  nell: { name: 'Nell Parr', email: 'nell@acorn-nursery.example' },
} as const;

export const agencies = {
  police: { id: 'fairwater-police', name: 'Fairwater Police' },
  church: { id: 'st-brides-church', name: 'St Bride’s Church' },
  nursery: { id: 'acorn-nursery', name: 'Acorn Nursery' },
  council: { id: 'fairwater-borough', name: 'Fairwater Council' },
} as const;

export const board = { id: 'fairwater-lscb', shortName: 'Fairwater LSCB' } as const;

/** A due day such that it, the day a week before and the third day after are working days. */
export function dueDay(): Day {
  let day = addDays(dayInLondon(new Date().toISOString()), 15);
  while (![-7, 0, 3].every((days) => isWorkingDay(addDays(day, days)))) day = addDays(day, 1);
  return day;
}

export const inFigures = (day: Day): { day: string; month: string; year: string } => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
};

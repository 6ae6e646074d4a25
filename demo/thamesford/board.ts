import type { Board } from '../../shared/domain/board.ts';

/** A fictional board: every invented state is shown on it, and none on a real one. */
export const thamesford: Board = {
  id: 'thamesford',
  name: 'Thamesford Local Safeguarding Children Board',
  shortName: 'Thamesford LSCB',
  calledAs: 'the board',
  managerTitle: 'Business manager',
  contact: {
    name: 'Priya Raman, business manager',
    email: 'manager@thamesford-lscb.example',
    phone: '01632 960 101',
  },
  controller: 'Thamesford Borough Council, on behalf of the board’s partners',
};

import { NavLink } from 'react-router';

const places = [
  { to: '/admin', words: 'Boards' },
  { to: '/admin/agencies', words: 'Agencies' },
  { to: '/admin/people', words: 'People' },
];

/** The three things an administrator keeps. */
export const AdminNav = () => (
  <nav className="no-print" aria-label="Administration">
    <ul className="filter-bar__views">
      {places.map(({ to, words }) => (
        <li key={to}>
          <NavLink className="filter-bar__view" to={to} end>
            {words}
          </NavLink>
        </li>
      ))}
    </ul>
  </nav>
);

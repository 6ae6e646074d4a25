import { useLocation } from 'react-router';
import { RouterLink } from '../../ui/router-link.tsx';

const places = [
  { to: '/admin', words: 'Boards' },
  { to: '/admin/agencies', words: 'Agencies' },
  { to: '/admin/people', words: 'People' },
];

/** The three things an administrator keeps. */
export function AdminNav() {
  const { pathname } = useLocation();
  return (
    <nav className="no-print" aria-label="Administration">
      <ul className="filter-bar__views">
        {places.map(({ to, words }) => (
          <li key={to}>
            <RouterLink
              className="filter-bar__view"
              to={to}
              aria-current={pathname === to ? 'page' : undefined}
            >
              {words}
            </RouterLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { Area, Route, Who } from '../../shared/contract/route.ts';
import { roleWords } from '../../shared/domain/role.ts';
import { code, listOf, table } from './markdown.ts';

/** What each area is for; the classes of permission of docs/adr/0002. */
const areas: Readonly<Record<Area, string>> = {
  account: 'Signing in and out, and what every service answers to anyone.',
  agency: 'All that an agency does with its returns; the only area that sees a draft.',
  manager: 'Every change on the board’s side, and the administrator’s routes.',
  board: 'What the board’s side reads. It can write nothing.',
};

/** Who may call a route, in words. */
export function whoInWords(who: Who): string {
  switch (who.at) {
    case 'anyone':
      return 'anyone';
    case 'signed-in':
      return 'anyone signed in';
    case 'agency':
    case 'board':
      return `at the ${who.at}: ${who.roles.map((role) => roleWords[role].toLowerCase()).join(', ')}`;
    case 'installation':
      return 'administrator';
  }
}

const row = ({ key, method, path, who, does }: Route): string[] => [
  code(key),
  code(`${method} ${path}`),
  whoInWords(who),
  does,
];

const chapter = (area: Area, routes: readonly Route[]): string =>
  [
    `## ${area}`,
    areas[area],
    table(['Key', 'Route', 'Who', 'Does'], routes.filter((each) => each.area === area).map(row)),
  ].join('\n\n');

/** Every route by its area. */
export const routesList = (routes: readonly Route[]): string =>
  listOf(
    'Routes',
    '`shared/contract/`',
    'The key names the handler too: `functions/<area>/<key>.ts`. Changes need the header `x-portal: 1`, and a POST that writes an `idempotency-key` ([HTTP manners](../adr/0013-http-manners.md)).',
    ...(Object.keys(areas) as Area[]).map((area) => chapter(area, routes)),
  );

import { vi } from 'vitest';
import { database } from '../functions/store/database.ts';

/** Lists the calls to the database from now on, by the names of their actions: `take()` gives them and begins anew. */
export function countCalls(): { readonly take: () => string[] } {
  const names: string[] = [];
  const send = database.send.bind(database);
  vi.spyOn(database, 'send').mockImplementation(((command: { constructor: { name: string } }) => {
    const name = command.constructor.name.replace(/Command$/, '');
    names.push(/^(Get|Put|Update|Delete)$/.test(name) ? `${name}Item` : name);
    return send(command as never);
  }) as never);
  return { take: () => names.splice(0) };
}

import { commit } from '../../functions/store/commit.ts';
import { newItemWrite, newVersionWrite } from '../../functions/store/evidence.ts';
import { anItem, aVersion } from './an-evidence.ts';

const at = '2026-11-02T10:00:00.000Z';
const sha256 = 'd'.repeat(64);

/** An agency has a policy, whose second version has not arrived yet, and says where something is kept that is nobody else’s business. */
export const hasALibrary = (agencyId: string, secret: string): Promise<void> =>
  commit([
    newItemWrite(anItem({ agencyId, title: 'Policy' })),
    newVersionWrite(
      aVersion({
        agencyId,
        scan: { kind: 'clean', object: 'one', content: { sha256, size: 1200 }, at },
        kept: { key: `kept/${agencyId}/policy/1/${sha256}`, object: 'kept-one' },
      }),
    ),
    newVersionWrite(aVersion({ agencyId, version: 2 })),
    newItemWrite(anItem({ agencyId, id: 'secret', kind: 'location', title: 'Kept by us', detail: secret })),
  ]);

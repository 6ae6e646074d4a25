import { beforeEach, expect, test, vi } from 'vitest';
import { tellSession } from '../../web/src/api/session-signal.ts';
import { holdsUnsent } from '../../web/src/api/unsent.ts';
import { SessionWatch } from '../../web/src/session-watch.tsx';
import { aMe } from '../builders/a-me.ts';
import { showPage } from './shown-page.tsx';

const me = aMe({ at: 'agency', agencyId: 'thamesford-police', role: 'contributor' });

const lostTheirRole = async () => {
  const page = await showPage({ Page: () => <SessionWatch me={me} />, path: '/', at: '/', me });
  tellSession('ended');
  await vi.waitFor(() => expect(page.words()).toContain('Your session has ended'));
  return page;
};

let letGo: () => void = () => undefined;
beforeEach(() => {
  vi.setSystemTime(new Date(me.session.endsAt).getTime() - 3_600_000);
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      postMessage = () => undefined;
      close = () => undefined;
    },
  );
  return () => {
    letGo();
    vi.useRealTimers();
  };
});

test('whoever lost their last role while typing can copy out what was typed', async () => {
  letGo = holdsUnsent({ count: () => 1, texts: () => ['1.1 (note): Our chief officer leads'] });
  const copied: string[] = [];
  vi.stubGlobal('navigator', {
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
  const page = await lostTheirRole();
  expect(page.words()).toContain('One answer is not saved yet');
  await page.press('Copy what I typed');
  expect(copied).toEqual(['1.1 (note): Our chief officer leads']);
  expect(page.words()).toContain('Copied. Paste it into a mail');
});

test('where the browser does not let it be copied, the text stands there to be selected', async () => {
  letGo = holdsUnsent({ count: () => 1, texts: () => ['1.1 (note): Our chief officer leads'] });
  vi.stubGlobal('navigator', { clipboard: { writeText: async () => Promise.reject(new Error('no')) } });
  const page = await lostTheirRole();
  await page.press('Copy what I typed');
  expect(page.all('textarea').map((box) => (box as HTMLTextAreaElement).value)).toEqual([
    '1.1 (note): Our chief officer leads',
  ]);
});

test('with nothing unsaved there is only the way out', async () => {
  const page = await lostTheirRole();
  expect(page.texts('button')).toEqual(['Sign in again', 'Leave this page']);
});

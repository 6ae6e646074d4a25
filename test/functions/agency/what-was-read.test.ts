import { beforeEach, describe, expect, test } from 'vitest';
import { handler as getAnswers } from '../../../functions/agency/get-answers.ts';
import { getDraft } from '../../../functions/store/drafts.ts';
import { closeGates } from '../../../functions/store/gates.ts';
import { getSubmission } from '../../../functions/store/submissions.ts';
import { aReadyReturn, send } from '../../builders/a-signing.ts';
import { allRounder, digestRead, save } from '../../builders/an-answer.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables } from '../../database.ts';

let bucket: Map<string, Uint8Array>;
beforeEach(async () => {
  bucket = aBucket();
  await freshTables();
});

describe('what was read is what is signed', () => {
  test('an answer that changed since is read first', async () => {
    const returned = await aReadyReturn();
    const digest = await digestRead(returned);
    await save(returned, {
      section: 'about-you',
      question: 'service',
      part: 'answer',
      value: 'Renamed',
      version: 1,
    });
    expect((await send(returned, { digest })).body.type).toBe('changed-since-read');
    expect(
      (
        await save(returned, {
          section: 'about-you',
          question: 'service',
          part: 'answer',
          value: 'Again',
          version: 2,
        })
      ).status,
    ).toBe(200);
    expect((await send(returned)).status).toBe(200);
  });

  test('a gap that came since is named, and the gates are open again', async () => {
    const returned = await aReadyReturn();
    await save(returned, { section: 'practice', question: '1.2', part: 'grade', value: null, version: 1 });
    expect((await send(returned)).body.type).toBe('return-incomplete');
    expect((await getDraft(returned.submissionId)).gates.every(({ open }) => open)).toBe(true);
    expect(bucket.size).toBe(0);
  });

  test('a save racing the submission is in the frozen copy, or refused to its writer', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      await freshTables();
      bucket.clear();
      const returned = await aReadyReturn();
      const digest = await digestRead(returned);
      const value = `Written in round ${round}`;
      const racing = [
        send(returned, { digest }),
        new Promise((resolve) => setTimeout(resolve, round * 3)).then(() =>
          save(returned, { section: 'about-you', question: 'service', part: 'answer', value, version: 1 }),
        ),
      ] as const;
      const [sent, saved] = await Promise.all(racing);
      const frozen = [...bucket.values()].map((bytes) => Buffer.from(bytes).toString());
      if (saved.status === 200) {
        outcomes.add('saved');
        expect(sent.body.type).toBe('changed-since-read');
        expect((await getDraft(returned.submissionId)).answers).toContainEqual(
          expect.objectContaining({ value }),
        );
      } else {
        outcomes.add('refused');
        expect(['being-submitted', 'section-closed']).toContain(saved.body.type);
        expect(sent.status).toBe(200);
        expect(frozen.join()).not.toContain(value);
      }
    }
    expect(outcomes).toContain('refused');
  });

  test('a reader opens the gates that a submission left closed when it died', async () => {
    const returned = await aReadyReturn();
    await closeGates(returned.submissionId, ['about-you', 'practice', 'extra', 'figures'], {
      closing: 'died',
      at: '2026-11-02T12:00:00.000Z',
    });
    expect((await send(returned, { digest: 'a'.repeat(64), at: '2026-11-02T12:00:30.000Z' })).body.type).toBe(
      'being-submitted',
    );
    const { agencyId, submissionId } = returned;
    await serveAs(
      allRounder(agencyId),
      getAnswers,
      anEvent('get-answers', { params: { agencyId, submissionId }, at: '2026-11-02T12:01:01.000Z' }),
    );
    expect((await getDraft(submissionId)).gates.every(({ open }) => open)).toBe(true);
    expect((await send(returned)).status).toBe(200);
  });

  test('two who sign at once: one submission', async () => {
    const returned = await aReadyReturn();
    const digest = await digestRead(returned);
    const came = await Promise.all([send(returned, { digest }), send(returned, { digest })]);
    expect(came.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await getSubmission(returned.agencyId, returned.submissionId)).versions).toHaveLength(1);
  });
});

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The page offers a PDF, once a job has made it: named after the return, whole, and with what it must hold. */
export async function expectPdf(page: Page, holds: string): Promise<void> {
  const link = page.getByRole('link', { name: /\.pdf$/ });
  await link.waitFor({ timeout: 30_000 });
  expect(await link.getAttribute('download')).toMatch(/^[a-z0-9.-]+\.pdf$/i);
  const reply = await fetch((await link.getAttribute('href')) ?? '');
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toBe('application/pdf');
  const file = Buffer.from(await reply.arrayBuffer());
  expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(file.length).toBeGreaterThan(5_000);
  expect(textsIn(file)).toContain(holds);
}

/** The texts of a PDF that are not packed: its title, and what is said about it. */
const textsIn = (file: Buffer): string => file.toString('latin1').replaceAll('\0', '');

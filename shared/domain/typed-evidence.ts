import * as z from 'zod/mini';
import { isReadable, showsSomething, unreadable } from './readable-text.ts';

/** The name of a file as a computer has it: one line, without a folder. */
export const FileName = z
  .string()
  .check(
    z.trim(),
    z.maxLength(200, 'Give the file a shorter name: 200 characters at most'),
    z.refine(showsSomething, 'Choose a file'),
    z.regex(/^[^\n\r\u2028\u2029/\\]*$/, 'Choose a file whose name has no line end and no slash'),
    z.regex(
      /^[^\u202a-\u202e\u2066-\u2069]*$/,
      'Take the invisible signs that turn the direction of writing out of the file’s name',
    ),
    z.refine(isReadable, unreadable),
  );

const mostOfDetail = 1000;

/** Where something can be seen, or a figure with its source, in words. */
export const Detail = z
  .string()
  .check(
    z.trim(),
    z.maxLength(mostOfDetail, 'Use 1,000 characters at most'),
    z.refine(showsSomething, 'Say it in a few words'),
    z.refine(isReadable, unreadable),
  );

/** An address of a page. Whether somebody outside may open it, the portal cannot know. */
export const Link = z
  .string()
  .check(
    z.trim(),
    z.maxLength(mostOfDetail, 'Use an address of 1,000 characters at most'),
    z.regex(/^https?:\/\/[^\s/?#]+\.[^\s]+$/i, 'Enter an address that begins with https://'),
    z.refine(isReadable, unreadable),
  );

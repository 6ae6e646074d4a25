/** Control characters other than tab and line end, and the two code points that XML (Word, Excel) cannot hold. */
const unprintable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u;

/** Can this be stored, read and printed as it is? Half of a two-part sign cannot, and control characters cannot. */
export const isReadable = (text: string): boolean => text.isWellFormed() && !unprintable.test(text);

/** Does it show anything? Signs without a shape of their own, such as a zero-width space, show nothing. */
export const showsSomething = (text: string): boolean => /[^\p{C}\p{Z}\p{M}\s]/u.test(text);

export const unreadable =
  'This holds a character that cannot be read or printed. Type it again or paste it as plain text';

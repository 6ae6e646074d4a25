const offset = 0x811c9dc5;
const prime = 0x01000193;

const mixed = (text: string, seed: number): string => {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), prime);
  return (sum >>> 0).toString(16).padStart(8, '0');
};

/**
 * Sixteen signs that tell whether a text is still the same (FNV-1a, twice). It keeps no secret and guards against no
 * forger: by it a workbook remembers what it was given out with, without holding those words a second time.
 */
export const fingerprint = (text: string): string => mixed(text, offset) + mixed(`${text}#`, ~offset);

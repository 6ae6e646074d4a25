import * as z from 'zod/mini';

/**
 * The files that can be evidence: how each is called, how its name ends, and what S3 is told that it is. `holds` says
 * what its bytes must be: a zip archive or a compound file is looked into, a text must be nothing but text.
 */
export const fileTypes = {
  pdf: { words: 'PDF', endings: ['pdf'], contentType: 'application/pdf', holds: 'pdf' },
  doc: { words: 'Word', endings: ['doc'], contentType: 'application/msword', holds: 'compound' },
  docx: {
    words: 'Word',
    endings: ['docx'],
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    holds: 'zip',
  },
  xls: { words: 'Excel', endings: ['xls'], contentType: 'application/vnd.ms-excel', holds: 'compound' },
  xlsx: {
    words: 'Excel',
    endings: ['xlsx'],
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    holds: 'zip',
  },
  ppt: {
    words: 'PowerPoint',
    endings: ['ppt'],
    contentType: 'application/vnd.ms-powerpoint',
    holds: 'compound',
  },
  pptx: {
    words: 'PowerPoint',
    endings: ['pptx'],
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    holds: 'zip',
  },
  odt: {
    words: 'OpenDocument text',
    endings: ['odt'],
    contentType: 'application/vnd.oasis.opendocument.text',
    holds: 'zip',
  },
  ods: {
    words: 'OpenDocument spreadsheet',
    endings: ['ods'],
    contentType: 'application/vnd.oasis.opendocument.spreadsheet',
    holds: 'zip',
  },
  png: { words: 'PNG picture', endings: ['png'], contentType: 'image/png', holds: 'png' },
  jpeg: { words: 'JPEG picture', endings: ['jpg', 'jpeg'], contentType: 'image/jpeg', holds: 'jpeg' },
  heic: { words: 'HEIC picture', endings: ['heic'], contentType: 'image/heic', holds: 'heic' },
  msg: {
    words: 'Outlook mail',
    endings: ['msg'],
    contentType: 'application/vnd.ms-outlook',
    holds: 'compound',
  },
  eml: { words: 'Mail', endings: ['eml'], contentType: 'message/rfc822', holds: 'mail' },
  csv: { words: 'CSV', endings: ['csv'], contentType: 'text/csv', holds: 'text' },
  txt: { words: 'Text', endings: ['txt'], contentType: 'text/plain', holds: 'text' },
} as const;

export const FileType = z.literal(Object.keys(fileTypes) as (keyof typeof fileTypes)[]);
export type FileType = z.infer<typeof FileType>;

/** 20 MB, as people count it. */
export const largestFile = 20_000_000;

/** The type that a file’s name says it has, or undefined for a kind that cannot be evidence. */
export function fileTypeOf(fileName: string): FileType | undefined {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const all = Object.entries(fileTypes) as [FileType, { readonly endings: readonly string[] }][];
  return all.find(([, { endings }]) => endings.includes(ending))?.[0];
}

/** “PDF, DOC, DOCX …”: what can be taken, for hints and refusals. */
export const fileEndings: readonly string[] = Object.values(fileTypes).flatMap(({ endings }) => endings);

/** “1.4 MB”, “12 KB”: how large a file is, as people say it. */
export const sizeInWords = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;

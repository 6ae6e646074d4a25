import { useState } from 'react';
import type { Book } from '../../../api/drafts/book.ts';
import { BackLink } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import type { ReadForm } from '../../../workbook/form/read-form.ts';
import { InBook } from '../in-book.tsx';
import { leads, type OpenReturn, titleOf, WithReturn } from '../with-return.tsx';
import { CheckedWorkbook, NotTaken } from './checked-workbook.tsx';
import { ChooseWorkbook } from './choose-workbook.tsx';
import { DownloadWorkbook } from './download-workbook.tsx';
import { OfferedFiles } from './offered-files.tsx';

type Chosen = { readonly read: ReadForm; readonly fileName: string; readonly turn: number };

const isOffered = ({ view }: OpenReturn): boolean =>
  view.meets.some(({ offered }) => offered !== undefined && offered !== null);

const Fill = ({ open, book }: { open: OpenReturn; book: Book }) => {
  const [chosen, setChosen] = useState<Chosen>();
  return (
    <>
      {leads(open) && !open.readOnly && isOffered(open) && <OfferedFiles open={open} book={book} />}
      <h2 className="govuk-heading-m">1. Download it</h2>
      <p className="govuk-body">
        One sheet for each section, with the guidance, and with what is answered already. Fill it in wherever
        you like, and with whomever you like.
      </p>
      <DownloadWorkbook open={open} book={book} />
      <h2 className="govuk-heading-m">2. Bring it back</h2>
      {open.readOnly ? (
        <Notice title="This return cannot be changed by you now, so no workbook is read into it." />
      ) : (
        <ChooseWorkbook
          open={open}
          onRead={(read, fileName) =>
            setChosen((before) => ({ read, fileName, turn: (before?.turn ?? 0) + 1 }))
          }
        />
      )}
      {chosen?.read.ok === false && <NotTaken {...chosen.read} fileName={chosen.fileName} />}
      {chosen?.read.ok === true && (
        <CheckedWorkbook
          key={chosen.turn}
          open={open}
          book={book}
          read={chosen.read}
          fileName={chosen.fileName}
        />
      )}
    </>
  );
};

/** Fills a return from a workbook: download it, bring it back, look at what would change, save. */
export const ExcelPage = () => (
  <WithReturn>
    {(open) => (
      <Page
        title="Fill it in with Excel"
        caption={titleOf(open)}
        back={<BackLink to={open.at}>Back to the return</BackLink>}
      >
        <InBook open={open}>{(book) => <Fill open={open} book={book} />}</InBook>
      </Page>
    )}
  </WithReturn>
);

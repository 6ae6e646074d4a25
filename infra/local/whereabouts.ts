import type { TableName } from '../function-list.ts';
import { physicalName } from './template/identities.ts';
import type { Templates } from './template/templates.ts';

/** Where things of a playing portal are: its address, and the names of what keeps its data. */
export type Whereabouts = {
  /** The one address of pages, API, sign-in and `/_local/mail`. */
  readonly origin: string;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly documentsBucket: string;
  readonly evidenceBucket: string;
  readonly userPoolId: string;
};

export function whereabouts({ resources }: Templates, origin: string): Whereabouts {
  const nameOf = (kind: string, id: string): string => {
    const found = resources.find((each) => each.kind === kind && each.id === id);
    if (!found) throw new Error(`The templates have no ${kind} called ${id}.`);
    return physicalName(found);
  };
  const tableCalled = (id: string): string => nameOf('AWS::DynamoDB::GlobalTable', id);
  return {
    origin,
    tables: {
      directory: tableCalled('DirectoryTable'),
      returns: tableCalled('ReturnsTable'),
      answers: tableCalled('AnswersTable'),
      ledger: tableCalled('LedgerTable'),
      messages: tableCalled('MessagesTable'),
    },
    documentsBucket: nameOf('AWS::S3::Bucket', 'DocumentsBucket'),
    evidenceBucket: nameOf('AWS::S3::Bucket', 'EvidenceBucket'),
    userPoolId: nameOf('AWS::Cognito::UserPool', 'People'),
  };
}

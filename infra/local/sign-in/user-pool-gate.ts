import * as z from 'zod/mini';
import type { Gatekeeper } from '../iam/gatekeeper.ts';
import { accessKeyOf, bodyOf, type LoopbackServer, serveLoopback } from '../loopback-server.ts';
import { userPoolArn } from '../template/identities.ts';
import type { People, PoolUser } from './people.ts';

/** A refusal under the name that Cognito gives it. */
class CognitoError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

const OneUser = z.object({ UserPoolId: z.string(), Username: z.string() });

const AdminCreateUser = z.strictObject({
  UserPoolId: z.string(),
  Username: z.string().check(z.email()),
  // The portal writes its own invitations, so Cognito's must not go out beside them.
  MessageAction: z.literal('SUPPRESS'),
  UserAttributes: z.array(
    z.strictObject({ Name: z.enum(['email', 'email_verified', 'name']), Value: z.string() }),
  ),
});

type Operation = (body: unknown, people: People) => unknown;

const operations: Readonly<Record<string, Operation>> = {
  AdminCreateUser(body, people) {
    const { Username, UserAttributes } = AdminCreateUser.parse(body);
    const attributes = new Map(UserAttributes.map(({ Name, Value }) => [Name, Value]));
    const email = attributes.get('email') ?? Username;
    if (email.toLowerCase() !== Username.toLowerCase()) {
      throw new CognitoError(
        'InvalidParameterException',
        'Username should be the same as the email attribute.',
      );
    }
    const user = people.add(Username, attributes.get('email_verified') === 'true');
    if (!user) throw new CognitoError('UsernameExistsException', 'User account already exists');
    return { User: { ...described(user), Attributes: attributesOf(user) } };
  },
  AdminGetUser: (body, people) => {
    const user = existing(body, people);
    return { ...described(user), UserAttributes: attributesOf(user) };
  },
  AdminDisableUser: (body, people) => {
    people.setEnabled(existing(body, people), false);
    return {};
  },
  AdminEnableUser: (body, people) => {
    people.setEnabled(existing(body, people), true);
    return {};
  },
};

/** The user pool's administration in Cognito's own protocol, with IAM asked first. */
export function userPoolGate(
  port: number,
  poolId: string,
  people: People,
  iam: Gatekeeper,
  fault: (error: unknown) => void,
): Promise<LoopbackServer> {
  return serveLoopback(
    port,
    async (request, response) => {
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const key = accessKeyOf(request);
      const answer = async (): Promise<unknown> => {
        if (!iam.allows(key, `cognito-idp:${operation}`, userPoolArn(poolId))) {
          const who = iam.principalOf(key)?.name ?? 'nobody';
          throw new CognitoError(
            'AccessDeniedException',
            `${who} is not authorized to perform: cognito-idp:${operation}`,
          );
        }
        const play = operations[operation];
        if (!play)
          throw new CognitoError(
            'NotImplementedException',
            `The player does not play ${operation} of Cognito.`,
          );
        const body: unknown = JSON.parse((await bodyOf(request)).toString());
        if (z.looseObject({ UserPoolId: z.string() }).parse(body).UserPoolId !== poolId) {
          throw new CognitoError('ResourceNotFoundException', 'User pool does not exist.');
        }
        return play(body, people);
      };
      const [status, reply] = await answer().then(
        (said) => [200, said] as const,
        (error: Error) => {
          const name = error instanceof CognitoError ? error.name : 'InvalidParameterException';
          return [400, { __type: name, message: error.message }] as const;
        },
      );
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(reply));
    },
    fault,
  );
}

function existing(body: unknown, people: People): PoolUser {
  const { Username } = OneUser.parse(body);
  const user = people.withEmail(Username) ?? people.withSub(Username);
  if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  return user;
}

const described = ({ sub, enabled, createdAt }: PoolUser) => ({
  Username: sub,
  Enabled: enabled,
  UserStatus: 'CONFIRMED',
  UserCreateDate: Date.parse(createdAt) / 1000,
  UserLastModifiedDate: Date.parse(createdAt) / 1000,
});

const attributesOf = ({ sub, email, emailVerified }: PoolUser) => [
  { Name: 'sub', Value: sub },
  { Name: 'email', Value: email },
  { Name: 'email_verified', Value: String(emailVerified) },
];

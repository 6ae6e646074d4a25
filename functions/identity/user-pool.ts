import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { env } from '../runtime/env.ts';

export const userPool = new CognitoIdentityProviderClient({});

const user = (email: string) => ({ UserPoolId: env('USER_POOL_ID'), Username: email });

/** Lets somebody sign in with a code sent to their address; whoever could before, or once could, can (again). */
export async function ensureUser(email: string, name: string): Promise<void> {
  try {
    await userPool.send(
      new AdminCreateUserCommand({
        ...user(email),
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: name },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
    await userPool.send(new AdminEnableUserCommand(user(email)));
  }
}

/** Whoever has no role left cannot sign in; one whom the user pool does not know cannot anyway. */
export async function disableUser(email: string): Promise<void> {
  try {
    await userPool.send(new AdminDisableUserCommand(user(email)));
  } catch (error) {
    if (!(error instanceof UserNotFoundException)) throw error;
  }
}

import { askUserPool, UserPoolRefused } from './user-pool-call.ts';

const isRefused = (error: unknown, name: string): boolean =>
  error instanceof UserPoolRefused && error.name === name;

/** Lets somebody sign in with a code sent to their address; whoever could before, or once could, can (again). */
export async function ensureUser(email: string, name: string): Promise<void> {
  try {
    await askUserPool('AdminCreateUser', {
      Username: email,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: name },
      ],
    });
  } catch (error) {
    if (!isRefused(error, 'UsernameExistsException')) throw error;
    await askUserPool('AdminEnableUser', { Username: email });
  }
}

/** Whoever has no role left cannot sign in; one whom the user pool does not know cannot anyway. */
export async function disableUser(email: string): Promise<void> {
  try {
    await askUserPool('AdminDisableUser', { Username: email });
  } catch (error) {
    if (!isRefused(error, 'UserNotFoundException')) throw error;
  }
}

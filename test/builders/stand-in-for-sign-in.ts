import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach } from 'vitest';

/** Lets handlers make users without a user pool; whatever else is asked of it is an error. */
export function standInForSignIn(): void {
  const cognito = mockClient(CognitoIdentityProviderClient);
  beforeEach(() => {
    cognito.reset();
    cognito.on(AdminCreateUserCommand).resolves({});
  });
}

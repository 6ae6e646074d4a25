import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { originOf, type Stage, signInDomainOf } from './stages.ts';

/** People sign in with a code sent to their own e-mail, or a passkey; accounts are made by the portal only. */
export function userPool(scope: Construct, stage: Stage) {
  const pool = new cognito.UserPool(scope, 'People', {
    signInAliases: { email: true },
    signInCaseSensitive: false,
    selfSignUpEnabled: false,
    autoVerify: { email: true },
    featurePlan: cognito.FeaturePlan.ESSENTIALS,
    // Cognito insists on the password among the factors. Nobody has one: accounts are made without, and
    // recovery is off, so the sign-in pages never offer it.
    signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true, passkey: true } },
    accountRecovery: cognito.AccountRecovery.NONE,
    passwordPolicy: {
      minLength: 20,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
    },
    passkeyRelyingPartyId: signInDomainOf(stage),
    passkeyUserVerification: cognito.PasskeyUserVerification.REQUIRED,
    email: cognito.UserPoolEmail.withSES({
      fromEmail: stage.mailFrom,
      fromName: 'Safeguarding returns',
      sesRegion: stage.region,
      sesVerifiedDomain: stage.mailDomain,
    }),
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const client = pool.addClient('Portal', {
    generateSecret: false,
    authFlows: { user: true },
    preventUserExistenceErrors: true,
    // A code is good for this long; mail from one organisation to another can take minutes.
    authSessionValidity: Duration.minutes(15),
    enableTokenRevocation: true,
    idTokenValidity: Duration.minutes(5),
    accessTokenValidity: Duration.minutes(5),
    refreshTokenValidity: Duration.hours(1),
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL],
      callbackUrls: [`${originOf(stage)}/api/account/callback`],
      logoutUrls: [`${originOf(stage)}/`],
    },
  });
  pool.addDomain('SignIn', {
    cognitoDomain: { domainPrefix: stage.signInPrefix },
    managedLoginVersion: cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  new cognito.CfnManagedLoginBranding(scope, 'SignInLook', {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  if (pool.node.defaultChild instanceof cognito.CfnUserPool)
    pool.node.defaultChild.overrideLogicalId('People');
  return { pool, client };
}

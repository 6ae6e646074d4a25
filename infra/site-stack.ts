import { join } from 'node:path';
import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { securityHeaders } from './security-headers.ts';
import type { Stage } from './stages.ts';

export type SiteProps = {
  readonly stage: Stage;
  readonly api: apigateway.HttpApi;
  readonly evidence: s3.Bucket;
};

/** One address for everything: the pages, and under /api/ the API. */
export function siteStack(scope: Construct, { stage, api, evidence }: SiteProps): void {
  const stack = new Stack(scope, `portal-${stage.name}-site`, {
    env: { region: stage.region },
    description: 'Safeguarding returns portal: the pages, and the one address of everything.',
  });
  const logs = bucket(stack, 'SiteLogs', {
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: Duration.days(90) }],
  });
  const site = bucket(stack, 'Site', { serverAccessLogsBucket: logs, serverAccessLogsPrefix: 'bucket/' });
  const responseHeadersPolicy = securityHeaders(stack, stage, evidence.bucketRegionalDomainName);
  const viewerProtocolPolicy = cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS;
  const fallback = new cloudfront.Function(stack, 'SinglePageFallback', {
    runtime: cloudfront.FunctionRuntime.JS_2_0,
    code: cloudfront.FunctionCode.fromFile({
      filePath: join(import.meta.dirname, 'single-page-fallback.js'),
    }),
  });
  const distribution = new cloudfront.Distribution(stack, 'Distribution', {
    comment: `Safeguarding returns portal (${stage.name})`,
    domainNames: [stage.domainName],
    certificate: acm.Certificate.fromCertificateArn(stack, 'Certificate', stage.certificateArn),
    minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
    httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
    priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
    logBucket: logs,
    logFilePrefix: 'distribution/',
    defaultBehavior: {
      // May list, so that a missing file is "not found" rather than "forbidden"; every folder address is a page.
      origin: S3BucketOrigin.withOriginAccessControl(site, {
        originAccessLevels: [cloudfront.AccessLevel.READ, cloudfront.AccessLevel.LIST],
      }),
      cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
      functionAssociations: [{ function: fallback, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST }],
      responseHeadersPolicy,
      viewerProtocolPolicy,
    },
    additionalBehaviors: {
      '/api/*': {
        origin: new HttpOrigin(`${api.apiId}.execute-api.${stack.region}.${stack.urlSuffix}`),
        allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
        cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
        originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy,
        viewerProtocolPolicy,
      },
    },
  });
  new CfnOutput(stack, 'siteBucketName', { value: site.bucketName });
  new CfnOutput(stack, 'distributionId', { value: distribution.distributionId });
  new CfnOutput(stack, 'distributionDomainName', { value: distribution.distributionDomainName });
}

const bucket = (scope: Construct, id: string, more: s3.BucketProps): s3.Bucket =>
  new s3.Bucket(scope, id, {
    enforceSSL: true,
    encryption: s3.BucketEncryption.S3_MANAGED,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    removalPolicy: RemovalPolicy.RETAIN,
    ...more,
  });

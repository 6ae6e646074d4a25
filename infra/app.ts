import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allRoutes } from '../shared/contract/all-routes.ts';
import { bundleFunctions } from './bundle.ts';
import { portalApp } from './portal-app.ts';
import { stageNamed } from './stages.ts';

/** Synthesizes one stage: `node infra/app.ts -c stage=prod`, or through the CDK CLI, which hands its context on. */
const { values } = parseArgs({ options: { context: { type: 'string', short: 'c', multiple: true } } });
const fromArguments = values.context?.find((each) => each.startsWith('stage='))?.slice('stage='.length);
const fromCli = (JSON.parse(process.env.CDK_CONTEXT_JSON ?? '{}') as { stage?: string }).stage;
const stage = stageNamed(fromArguments ?? fromCli ?? process.env.STAGE ?? 'dev');

const outdir = process.env.CDK_OUTDIR ?? 'cdk.out';
const bundles = join(import.meta.dirname, '..', 'dist', 'functions');
rmSync(outdir, { recursive: true, force: true });
await bundleFunctions(bundles);
portalApp({ stage, routes: allRoutes, bundles, outdir }).synth();

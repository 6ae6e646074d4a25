import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** A value in a template, intrinsic functions included. */
export type Json = z.infer<ReturnType<typeof z.json>>;

export type Resource = {
  readonly stack: string;
  readonly id: string;
  readonly kind: string;
  /** What becomes of it when its stack is destroyed. */
  readonly deletionPolicy: string | undefined;
  readonly properties: Readonly<Record<string, Json>>;
};

/** All stacks of one synthesized portal, read as one. */
export type Templates = {
  readonly folder: string;
  readonly resources: readonly Resource[];
  /** Export name → the stack it comes from and its value there. */
  readonly exports: ReadonlyMap<string, { readonly stack: string; readonly value: Json }>;
  /** Object key of a staged asset → its folder. */
  readonly assets: ReadonlyMap<string, string>;
};

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.strictObject({
      Type: z.string(),
      Properties: z.optional(z.record(z.string(), z.json())),
      DependsOn: z.optional(z.union([z.string(), z.array(z.string())])),
      DeletionPolicy: z.optional(z.string()),
      UpdateReplacePolicy: z.optional(z.string()),
      Metadata: z.optional(z.json()),
    }),
  ),
  Outputs: z.optional(
    z.record(z.string(), z.object({ Value: z.json(), Export: z.optional(z.object({ Name: z.string() })) })),
  ),
});

const Assets = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Reads every template in a folder that CDK synthesized; throws where one says something we do not know. */
export function readTemplates(folder: string): Templates {
  const resources: Resource[] = [];
  const exports = new Map<string, { stack: string; value: Json }>();
  const assets = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.assets.json')) {
      for (const { source, destinations } of Object.values(Assets.parse(json(join(folder, file))).files)) {
        for (const { objectKey } of Object.values(destinations))
          assets.set(objectKey, join(folder, source.path));
      }
    }
    if (!file.endsWith('.template.json')) continue;
    const stack = file.slice(0, -'.template.json'.length);
    const template = Template.parse(json(join(folder, file)));
    for (const [id, { Type, Properties, DeletionPolicy }] of Object.entries(template.Resources)) {
      resources.push({ stack, id, kind: Type, deletionPolicy: DeletionPolicy, properties: Properties ?? {} });
    }
    for (const { Value, Export } of Object.values(template.Outputs ?? {})) {
      if (Export) exports.set(Export.Name, { stack, value: Value });
    }
  }
  return { folder, resources, exports, assets };
}

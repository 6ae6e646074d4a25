import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { cacheControlOf, contentTypeOf } from './site-files.ts';

/** Left at home: what the build wrote for itself, and the maps that lead back to the sources. */
const isForThePublic = (path: string): boolean => !path.startsWith('/.') && !path.endsWith('.map');

/**
 * Uploads the built pages and gives their number. Files named by their content come first and index.html last, so
 * that nobody is sent to a file that is not there yet; files of earlier builds stay, for tabs that are still open.
 * Nothing needs to be invalidated: all but the files that never change are looked at anew each time.
 */
export async function uploadSite(s3: S3Client, bucket: string, folder: string): Promise<number> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .filter(isForThePublic);
  const [pages, assets] = [
    paths.filter((path) => path === '/index.html'),
    paths.filter((path) => path !== '/index.html'),
  ];
  for (const path of [...assets, ...pages]) {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: path.slice(1),
        Body: readFileSync(join(folder, path)),
        ContentType: contentTypeOf(path),
        CacheControl: cacheControlOf(path),
      }),
    );
  }
  return paths.length;
}

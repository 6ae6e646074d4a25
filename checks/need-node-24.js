// Runs before every script, and on whatever Node is there: plain JavaScript, no imports.
const major = Number(process.versions.node.split('.')[0]);

if (major < 24) {
  console.error(
    `This needs Node 24 or later; ${process.execPath} is ${process.versions.node}.\n` +
      'On Linux, `npm ci` brings Node 24 as an optional package and `npm run` then uses it: if node_modules/.bin/node\n' +
      'is missing, its download failed, so run `npm ci` again. Elsewhere, install Node 24 (https://nodejs.org).',
  );
  process.exit(1);
}

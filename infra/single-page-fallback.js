/**
 * Runs in CloudFront before the site's files are looked up: an address without a file ending is a page of the
 * portal, and every page is drawn by index.html. Files that do not exist stay "not found"; /api/ never comes here.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request;
  const last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (!last.includes('.')) request.uri = '/index.html';
  return request;
}

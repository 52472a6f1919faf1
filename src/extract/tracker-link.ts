/** Addresses of issues and pull requests on the common hosts. */
const known: readonly RegExp[] = [
  /^https?:\/\/[^/]+\/.+\/issues\/\d+(?:[?#]|$)/,
  /^https?:\/\/github\.com\/[^/]+\/[^/]+\/(?:issues|pull)\/\d+/,
  /^https?:\/\/[^/]*gitlab[^/]*\/.+\/-\/(?:issues|merge_requests|work_items)\/\d+/,
  /^https?:\/\/bitbucket\.org\/[^/]+\/[^/]+\/(?:issues|pull-requests)\/\d+/,
  /^https?:\/\/[^/]+\/browse\/[A-Z][A-Z0-9]+-\d+/,
  /^https?:\/\/[^/]+\.atlassian\.net\/.*[A-Z][A-Z0-9]+-\d+/,
  /^https?:\/\/linear\.app\/[^/]+\/issue\/[A-Z0-9]+-\d+/,
  /^https?:\/\/app\.asana\.com\/\d/,
  /^https?:\/\/trello\.com\/c\//,
  /^https?:\/\/app\.shortcut\.com\/[^/]+\/story\/\d+/,
  /^https?:\/\/dev\.azure\.com\/.+\/_workitems\/edit\/\d+/,
  /^https?:\/\/(?:[^/]+\/)?(?:codeberg\.org|gitea\.[^/]+|forgejo\.[^/]+)\/[^/]+\/[^/]+\/(?:issues|pulls)\/\d+/,
  /^https?:\/\/[^/]*phabricator[^/]*\/T\d+/,
  /^https?:\/\/[^/]*bugzilla[^/]*\/show_bug\.cgi\?id=\d+/,
  /^https?:\/\/[^/]*redmine[^/]*\/issues\/\d+/,
  /^https?:\/\/[^/]*youtrack[^/]*\/issue\/[A-Z0-9]+-\d+/,
];

/** Whether a link leads to an issue of a known tracker or of one of the library's. */
export function isTrackerLink(url: string, trackers: readonly { readonly url: string }[]): boolean {
  return (
    trackers.some((tracker) => url.startsWith(tracker.url)) || known.some((pattern) => pattern.test(url))
  );
}

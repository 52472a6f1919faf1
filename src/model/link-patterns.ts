/** Kinds of links that are known without a library's help. */
export type LinkKind =
  | "dashboard"
  | "logs"
  | "alert"
  | "errors"
  | "chat"
  | "code"
  | "ticket"
  | "runbook"
  | "status";

/** Hosts: those that one of the lists names; every host where there is no list. */
export interface LinkHosts {
  /** A host itself, and every host below it. */
  readonly hosts?: readonly string[];
  /** A word of a host's name, wherever a product is installed: "grafana" for grafana-eu.example.com. */
  readonly names?: readonly string[];
  /** The first label of a host's name. */
  readonly first?: readonly string[];
}

/** How links of one kind are known: by their host, and by what stands behind it. */
export interface LinkPattern extends LinkHosts {
  readonly kind: LinkKind;
  /** Path, query and fragment. */
  readonly path?: RegExp;
}

const codeHosts: LinkHosts = {
  hosts: ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "dev.azure.com", "googlesource.com"],
  names: ["git", "github", "gitlab", "bitbucket", "gitea", "forgejo", "gerrit"],
};
const datadog: LinkHosts = { hosts: ["datadoghq.com", "datadoghq.eu", "ddog-gov.com"], names: ["datadog"] };
const grafana: LinkHosts = { hosts: ["grafana.net"], names: ["grafana"] };
const kibana: LinkHosts = {
  hosts: ["elastic-cloud.com", "found.io", "es.io"],
  names: ["kibana", "elastic", "opensearch"],
};
const splunk: LinkHosts = { hosts: ["splunkcloud.com"], names: ["splunk"] };
const newRelic: LinkHosts = { hosts: ["newrelic.com"] };
const cloudWatch: LinkHosts = { hosts: ["console.aws.amazon.com"] };
const googleCloud: LinkHosts = { hosts: ["console.cloud.google.com"] };

/** The common hosts. The first pattern that matches counts. */
export const linkPatterns: readonly LinkPattern[] = [
  { kind: "code", ...codeHosts, path: /\/(?:commits?|pulls?|pull-requests|pullrequest|compare)\/[^/]/ },
  { kind: "code", path: /\/-\/(?:commits?|merge_requests|compare)\/[^/]/ },
  { kind: "code", names: ["gerrit", "review"], path: /^\/c\/.+\/\+\/\d/ },

  { kind: "alert", ...grafana, path: /\/(?:alerting|grafana-(?:oncall|irm)-app)(?:[/?]|$)/ },
  { kind: "dashboard", ...grafana, path: /\/(?:d|d-solo|dashboards?|explore|goto|a)(?:[/?]|$)/ },
  { kind: "logs", ...datadog, path: /^\/logs(?:[/?]|$)/ },
  { kind: "alert", ...datadog, path: /^\/monitors(?:[/?#]|$)/ },
  {
    kind: "dashboard",
    ...datadog,
    path: /^\/(?:dash|dashboard|screen|notebook|metric|apm|infrastructure)(?:[/?]|$)/,
  },
  {
    kind: "dashboard",
    ...kibana,
    path: /\/app\/(?:dashboards?|visualize|lens|apm|metrics)\b|#\/dashboard\b/,
  },
  { kind: "logs", ...kibana, path: /\/app\// },
  { kind: "alert", ...splunk, path: /\/app\/[^/]+\/alerts?\b/ },
  { kind: "logs", ...splunk, path: /\/app\/[^/]+\/(?:search|report)\b/ },
  { kind: "dashboard", ...splunk, path: /\/app\/[^/]+\/./ },
  { kind: "alert", hosts: ["signalfx.com"], path: /#\/alert/ },
  { kind: "dashboard", hosts: ["signalfx.com"], path: /#\/(?:dashboard|chart|apm)/ },
  { kind: "dashboard", hosts: ["ui.honeycomb.io", "ui.eu1.honeycomb.io"] },
  { kind: "logs", ...newRelic, path: /[/.](?:logger|logs)\b/ },
  { kind: "alert", ...newRelic, path: /\/(?:alerts|alerts-ai|condition-builder)\b/ },
  { kind: "dashboard", hosts: ["one.newrelic.com", "one.eu.newrelic.com", "rpm.newrelic.com"] },
  { kind: "logs", ...cloudWatch, path: /^\/cloudwatch\/.*#logs/ },
  { kind: "alert", ...cloudWatch, path: /^\/cloudwatch\/.*#alarms/ },
  { kind: "dashboard", ...cloudWatch, path: /^\/cloudwatch\// },
  { kind: "logs", ...googleCloud, path: /^\/logs\b/ },
  { kind: "alert", ...googleCloud, path: /^\/monitoring\/alerting\b/ },
  { kind: "dashboard", ...googleCloud, path: /^\/monitoring\b/ },
  { kind: "logs", hosts: ["app.logz.io", "papertrailapp.com", "loggly.com"], names: ["graylog"] },
  { kind: "alert", names: ["alertmanager"] },
  { kind: "alert", names: ["prometheus"], path: /\/alerts\b/ },
  { kind: "dashboard", names: ["prometheus"], path: /\/(?:graph|query)\b/ },

  {
    kind: "alert",
    hosts: ["pagerduty.com"],
    path: /^\/(?:incidents|alerts|services|service-directory)(?:[/?]|$)/,
  },
  { kind: "alert", hosts: ["app.opsgenie.com", "portal.victorops.com"], names: ["opsgenie"] },
  {
    kind: "errors",
    hosts: ["sentry.io"],
    names: ["sentry"],
    path: /\/(?:issues|events|performance|discover)(?:[/?]|$)/,
  },
  { kind: "errors", hosts: ["app.rollbar.com", "app.bugsnag.com"] },

  { kind: "chat", hosts: ["slack.com"], path: /^\/(?:archives|client|files|app_redirect|messages)\b/ },
  {
    kind: "chat",
    hosts: ["teams.microsoft.com", "teams.live.com", "teams.cloud.microsoft"],
    path: /^\/(?:_#\/)?(?:l|v2)\//,
  },
  { kind: "chat", hosts: ["discord.com", "discordapp.com"], path: /^\/channels\// },
  { kind: "chat", hosts: ["zulipchat.com"], names: ["zulip"], path: /#narrow\// },
  { kind: "chat", hosts: ["chat.google.com", "matrix.to"], names: ["mattermost", "rocketchat"] },
  { kind: "chat", path: /^\/[^/]+\/pl\/[a-z0-9]{26}$/ },

  {
    kind: "ticket",
    hosts: ["atlassian.net"],
    names: ["jira"],
    path: /\/(?:browse|issues)\/[A-Z][A-Z0-9_]*-\d/,
  },
  { kind: "ticket", hosts: ["linear.app"], path: /\/issue\// },

  { kind: "runbook", path: /^[^?#]*(?:[/._+-]|%20)run-?books?(?=$|[/._+?#-]|%20)/i },
  { kind: "runbook", first: ["runbook", "runbooks"] },
  { kind: "code", ...codeHosts, path: /^\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|tree|raw|src|releases)\// },

  {
    kind: "status",
    hosts: [
      "statuspage.io",
      "instatus.com",
      "githubstatus.com",
      "cloudflarestatus.com",
      "health.aws.amazon.com",
    ],
    first: ["status"],
  },
  { kind: "dashboard", first: ["dashboard", "dashboards"] },
  { kind: "logs", first: ["logs"] },
  { kind: "alert", first: ["alerts"] },
  { kind: "chat", first: ["chat"] },
];

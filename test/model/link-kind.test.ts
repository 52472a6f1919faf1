import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkKind } from "../../src/model/link-kind.ts";

const none = { links: {}, trackers: [] };
const kindOf = (url: string): string | null => linkKind(url, none);

describe("the common hosts", () => {
  test.each([
    ["https://acme.grafana.net/d/abc/checkout?from=1&to=2", "dashboard"],
    ["https://grafana.example.com/d/abc/checkout", "dashboard"],
    ["https://grafana-eu.example.com:3000/explore?left=x", "dashboard"],
    ["http://grafana/d/abc", "dashboard"],
    ["https://example.com/grafana/d/abc", null],
    ["https://grafana.example.com/alerting/grafana/x/view", "alert"],
    ["https://app.datadoghq.com/dashboard/abc-def/orders", "dashboard"],
    ["https://app.datadoghq.eu/logs?query=x", "logs"],
    ["https://app.datadoghq.com/monitors/1234", "alert"],
    ["https://kibana.example.com/app/discover#/?_g=()", "logs"],
    ["https://kibana.example.com/s/ops/app/dashboards#/view/1", "dashboard"],
    ["https://acme.kb.eu-west-1.aws.found.io/app/discover#/", "logs"],
    ["https://acme.splunkcloud.com/en-GB/app/search/search?q=x", "logs"],
    ["https://splunk.example.com/en-GB/app/search/alerts", "alert"],
    ["https://ui.honeycomb.io/acme/datasets/orders/result/x", "dashboard"],
    ["https://one.newrelic.com/dashboards/detail/x", "dashboard"],
    ["https://one.newrelic.com/logger?query=x", "logs"],
    ["https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/x", "logs"],
    ["https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=x#dashboards/x", "dashboard"],
    ["https://console.cloud.google.com/logs/query;query=x", "logs"],
    ["https://acme.pagerduty.com/incidents/PABC123", "alert"],
    ["https://app.opsgenie.com/alert/detail/x", "alert"],
    ["https://acme.sentry.io/issues/4123/", "errors"],
    ["https://acme.slack.com/archives/C024BE91L/p1715513520", "chat"],
    ["https://app.slack.com/client/T1/C1", "chat"],
    ["https://teams.microsoft.com/l/message/19:x/1715513520", "chat"],
    ["https://mattermost.example.com/ops/channels/incidents", "chat"],
    ["https://talk.example.com/ops/pl/mxqwm8ufrtb6bnmrqk4t7xc9fa", "chat"],
    ["https://discord.com/channels/1/2/3", "chat"],
    ["https://github.com/acme/shop/pull/12", "code"],
    ["https://github.com/acme/shop/commit/0a1b2c3", "code"],
    ["https://github.com/acme/shop/issues/12", "ticket"],
    ["https://gitlab.com/acme/shop/-/merge_requests/3", "code"],
    ["https://git.example.com/acme/shop/-/merge_requests/3", "code"],
    ["https://git.example.com/acme/shop/pulls/3", "code"],
    ["https://gitlab.com/acme/shop/-/issues/3", "ticket"],
    ["https://bitbucket.org/acme/shop/pull-requests/3", "code"],
    ["https://acme.atlassian.net/browse/ORD-88", "ticket"],
    ["https://jira.example.com/browse/ORD-88", "ticket"],
    ["https://linear.app/acme/issue/ORD-88/title", "ticket"],
    ["https://acme.statuspage.io/incidents/x", "status"],
    ["https://status.example.com/incidents/2024-05-12", "status"],
    ["https://acme.atlassian.net/wiki/spaces/OPS/pages/12/Runbook+orders", "runbook"],
    ["https://www.notion.so/acme/Orders-runbook-1a2b3c", "runbook"],
    ["https://wiki.example.com/runbooks/orders", "runbook"],
    ["https://github.com/acme/ops/blob/main/runbooks/orders.md", "runbook"],
    ["https://github.com/acme/runbooks/pull/9", "code"],
    ["https://github.com/acme/shop/blob/main/pool.go#L12", "code"],
    ["https://dashboards.example.com/pool", "dashboard"],
  ])("%s: %s", (url, kind) => {
    expect(kindOf(url)).toBe(kind);
  });
});

describe("what only looks like one of them is nothing", () => {
  test.each([
    "https://evil.example/https://acme.slack.com/archives/C1/p1",
    "https://evil.example/?u=https://acme.grafana.net/d/x",
    "https://evil.example/#https://acme.grafana.net/d/x",
    "https://acme.slack.com@evil.example/archives/C1",
    "https://acme.slack.com.evil.example/archives/C1",
    "https://notslack.com/archives/C1",
    "https://slack.com.evil.example/archives/C1",
    "https://grafanalytics.example.com/d/x",
    "https://docs.datadoghq.com/monitors/",
    "https://support.pagerduty.com/incidents/",
    "https://github.com/acme",
    "https://example.com/runbookish",
    "https://example.com/a?b=/runbook/",
    "https://acme.status/x",
    "https://example.com/",
    "javascript:alert('https://acme.slack.com/archives/C1')",
    "data:text/html,https://status.example.com/",
    "//acme.slack.com/archives/C1",
    "mailto:status@status.example.com",
    "../runbooks/orders.md",
    "https://",
    "https://[",
    "",
  ])("%s", (url) => {
    expect(kindOf(url)).toBeNull();
  });

  test("a host is compared as browsers read it", () => {
    expect(kindOf("HTTPS://ACME.Slack.COM./archives/C1")).toBe("chat");
    expect(kindOf("https://someone:secret@acme.slack.com/archives/C1")).toBe("chat");
  });
});

describe("a library's own patterns", () => {
  const own = (pattern: string, url: string): string | null =>
    linkKind(url, { links: { wiki: [pattern] }, trackers: [] });

  test.each([
    ["https://wiki.example.com/", "https://wiki.example.com/a", true],
    ["https://wiki.example.com/", "http://wiki.example.com/a", false],
    ["wiki.example.com", "http://wiki.example.com/a", true],
    ["wiki.example.com", "http://wiki.example.com:8080/a", true],
    ["wiki.example.com:8080", "http://wiki.example.com/a", false],
    ["WIKI.example.com/A", "https://wiki.example.com/A/b", true],
    ["wiki.example.com/a", "https://wiki.example.com/b/a", false],
    ["*.example.com", "https://a.b.example.com/", true],
    ["*.example.com", "https://example.com/", false],
    ["*.example.com", "https://example.com.evil.example/", false],
    ["*.example.com", "https://evil.example/x.example.com", false],
    ["wiki.example.com/*/guide", "https://wiki.example.com/orders/guide?x", true],
    ["wiki.example.com/*/guide", "https://wiki.example.com/guide", false],
    ["wiki.example.com/?page=Run", "https://wiki.example.com/?page=Runbook", true],
    ["wiki-*.example.com/**/x", "https://wiki-eu.example.com/a/b/x", true],
    ["a*a.example", "https://a.example/", false],
    ["*", "https://anything.example/", true],
    ["/only/a/path", "https://anything.example/only/a/path", false],
    ["", "https://anything.example/", false],
  ])("%s and %s: %s", (pattern, url, isOne) => {
    expect(own(pattern, url)).toBe(isOne ? "wiki" : null);
  });

  test("win over the known hosts, in their order", () => {
    const links = { postmortem: ["*.slack.com/archives/C9"], talk: ["*.slack.com"] };
    expect(linkKind("https://acme.slack.com/archives/C9/p1", { links, trackers: [] })).toBe("postmortem");
    expect(linkKind("https://acme.slack.com/archives/C1/p1", { links, trackers: [] })).toBe("talk");
  });

  test("trackers give tickets, by host and by what the path begins with", () => {
    const trackers = [{ url: "https://tracker.example.com/browse/", name: null }];
    expect(linkKind("https://tracker.example.com/browse/x", { links: {}, trackers })).toBe("ticket");
    const near = [{ url: "https://tracker.example.com", name: null }];
    expect(linkKind("https://tracker.example.com.evil.example/", { links: {}, trackers: near })).toBeNull();
  });

  test("a pattern full of stars takes no time to speak of", () => {
    const pattern = `example.com/${"*a".repeat(5000)}b`;
    expect(own(pattern, `https://example.com/${"a".repeat(100_000)}`)).toBeNull();
  });
});

test("no address makes it throw", () => {
  const address = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: "binary" }).map((text) => `https://${text}`),
  );
  fc.assert(
    fc.property(address, (url) => {
      const kind = kindOf(url);
      expect(kind === null || /^[a-z]+$/.test(kind)).toBe(true);
    }),
  );
});

/** An address or number in a text. */
export interface PersonalDatum {
  readonly kind: "address" | "phone";
  /** In lower case; a number as + and its digits. */
  readonly value: string;
  readonly index: number;
  readonly length: number;
}

/** Mailboxes of roles (RFC 2142 and what companies add): wherever such a word is a part of the name. */
const roles = new Set(
  "abuse admin administrator alert alerting alerts billing bot bounce bounces bugs careers cert ci community compliance conduct contact csirt customer customercare customers customerservice devops donotreply dpo emergency engineering enquiries escalation escalations events feedback finance ftp git hello help helpdesk hostmaster hr incident incidents info infosec infra infrastructure inquiries jobs legal list lists mail mailer mailman marketing monitoring netops network news newsletter no-reply noc noreply notification notifications notify office oncall on-call operations ops orders owner pager pagerduty partners payments platform postmaster press privacy psirt recruiting reply request root sales secops security service servicedesk services soc sre staff status subscribe support sysadmin system team teams trust unsubscribe usenet uucp vendor vendors webmaster www".split(
    " ",
  ),
);

/** Words that are also part of persons' names or accounts: a role only where they are all of it. */
const whole = new Set(
  "accounts all api app backup build data db dev developers everyone example foo bar group it me name nobody person someone somebody test tester testing tests user username users web you your your-name yourname firstname.lastname first.last".split(
    " ",
  ),
);

const nameBefore = /(?<![A-Za-z0-9._%+@-])[A-Za-z0-9._%+-]{1,64}$/;
const domainBehind = /^(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9@]|[.-][A-Za-z0-9])/;

/** Domains that are nobody's: reserved (RFC 2606, 6761, 6762), internal, or no domain but a file or a version. */
const nobodysDomain =
  /(?:^|\.)(?:example|test|invalid|localhost|local|localdomain|internal|intern|intranet|lan|corp|home|cluster|svc|arpa|onion|png|jpe?g|gif|svg|webp|html?|js|ts|json|ya?ml|service|socket|timer)$|(?:^|\.)example\.[a-z.]{2,12}$|^\d+\.\d/;

/** Domains of machines and lists. */
const machineDomain =
  /(?:^|\.)(?:gserviceaccount\.com|amazonaws\.com|googlegroups\.com|noreply\.[a-z.]{2,40}|lists?\.[a-z0-9.-]{2,80}|groups?\.[a-z0-9.-]{2,80}|bounces?\.[a-z0-9.-]{2,80})$/;

/** Finds the e-mail addresses of a text that look like a person's. */
export function findAddresses(text: string): readonly PersonalDatum[] {
  const found: PersonalDatum[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const domain = domainBehind.exec(text.slice(at + 1, at + 300))?.[0].toLowerCase();
    if (domain === undefined || nobodysDomain.test(domain) || machineDomain.test(domain)) continue;
    // Emphasis and dashes may stand directly before it.
    const name = nameBefore.exec(text.slice(Math.max(0, at - 66), at))?.[0].replace(/^[._%+-]+/, "") ?? "";
    const index = at - name.length;
    // The account in an address of a service (ssh://jane@host, postgres://user:word@host) is no mailbox.
    const isAccount = /:\/\/[^\s/]*$/.test(text.slice(Math.max(0, index - 100), index));
    if (name === "" || isAccount || isRole(name.toLowerCase())) continue;
    const value = `${name.toLowerCase()}@${domain}`;
    found.push({ kind: "address", value, index, length: value.length });
  }
  return found;
}

function isRole(name: string): boolean {
  if (whole.has(name) || roles.has(name)) return true;
  return name.split(/[._+-]|\d+/).some((part) => roles.has(part)) || /no-?reply/.test(name);
}

const phone = /(?<![\p{L}\p{N}+.])\+[1-9](?:[ .()/\u00A0-]{0,2}\d){6,14}(?![\p{L}\p{N}]|[.,:]\d)/gu;

/** Numbers kept for fiction (555-01xx, 7700 900xxx) and free ones, which companies have. */
const nobodysNumber =
  /^\+(?:1\d{3}55501\d\d|44(?:7700900|1632960|20794600|8081570)\d{2,4}|1(?:800|833|844|855|866|877|888)\d{7}|800\d{8}|44800\d{6,7}|49800\d{6,9}|33800\d{6})$/;

/** Finds the phone numbers of a text in their international form. */
export function findPhoneNumbers(text: string): readonly PersonalDatum[] {
  if (!text.includes("+")) return [];
  return [...text.matchAll(phone)].flatMap((match) => {
    const value = `+${match[0].replace(/\D/g, "")}`;
    const { length } = match[0];
    if (nobodysNumber.test(value) || isAmount(match[0]) || /\d{4}-\d\d-\d\d/.test(match[0])) return [];
    return [{ kind: "phone", value, index: match.index, length }];
  });
}

/** “+25000000” and “+10 000 000” are amounts: without groups, or in groups of three. */
function isAmount(written: string): boolean {
  const groups = written.slice(1).split(/\D+/);
  const digits = groups.join("").length;
  if (groups.length === 1) return digits < 10 || /0{5}$/.test(written);
  const inThrees = groups.slice(1).every((group) => group.length === 3);
  return inThrees && (digits <= 9 || groups.slice(1).includes("000"));
}

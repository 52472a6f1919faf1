/**
 * The incidents, one a line; times are minutes after `start`, which is UTC. Columns:
 * id | kind | zone | offsets of its clocks from UTC in minutes, by hand, "@20" from minute 20 on | start |
 * what is known of the start | detected | acknowledged | mitigated | resolved | severity | services | causes |
 * trigger | detection | mitigation | published. "?" is written as `unknown`, "-" is left out.
 */
export const incidentsTable = `
blank-labels | incident | Europe/Berlin | +60 | 2023-11-14 08:10 | minute | 4 | 10 | 35 | 50 | sev3 | labels | code | deploy | customer | rollback | 2023-11-20
old-year | incident | America/New_York | -300 | 2023-12-30 17:05 | minute | 12 | 15 | 60 | 95 | sev2 | web,checkout | configuration | configuration | monitoring | configuration | 2024-01-08
index-full | incident | Australia/Sydney | +660 | 2024-02-06 22:15 | minute | 3 | 8 | 41 | 44 | sev4 | search | capacity | traffic | employee | scaling | 2024-02-15
past-midnight | incident | Asia/Kolkata | +330 | 2024-07-02 18:25 | minute | 6 | 9 | 52 | 80 | sev2 | checkout | code | deploy | monitoring | fix-forward | 2024-07-12
half-hour-zone | incident | America/St_Johns | -150 | 2024-07-19 13:00 | minute | 0 | 5 | 20 | 30 | sev3 | mail | dependency | dependency | partner | failover | 2024-07-29
slow-payments | incident | -07:00 | -420 | 2024-08-11 03:30 | minute | 25 | 40 | 130 | 150 | sev1 | payments,checkout | dependency,configuration | configuration | customer | configuration | 2024-09-20
about-nine | incident | Europe/Berlin | +120 | 2024-09-05 06:40 | ~start | 15 | 20 | 70 | 90 | sev3 | web | code | deploy | customer | rollback | 2024-09-16
quarter-end | incident | UTC | +0 | 2024-09-29 23:50 | minute | 10 | 18 | 75 | 200 | sev2 | search | capacity | traffic | monitoring | scaling | 2024-10-20
some-day | incident | Europe/Berlin | +60 | 2024-10-30 23:00 | day | 600 | 615 | 700 | 720 | sev3 | labels | data | other | employee | fix-forward | 2024-11-05
flag-off | incident | America/New_York | -300 | 2024-11-20 14:00 | minute | 2 | 4 | 15 | 15 | sev4 | web | configuration | configuration | monitoring | flag | 2024-11-22
some-hour | incident | Asia/Kolkata | +330 | 2024-12-10 04:30 | hour | 20 | 30 | 90 | 100 | sev3 | mail | ? | deploy | ? | ? | 2024-12-19
new-year | incident | Australia/Sydney | +660 | 2024-12-31 21:30 | minute | 30 | 45 | 240 | 300 | sev1 | payments | dependency | dependency | customer | failover | 2025-01-30
no-start | incident | Europe/Berlin | +60 | 2025-01-14 15:20 | none | 0 | 6 | 33 | 47 | sev3 | checkout | code | ? | monitoring | rollback | 2025-01-22
at-once | incident | UTC | +0 | 2025-02-03 10:00 | minute | 0 | - | 0 | 0 | sev4 | images | hardware | hardware | monitoring | self-healed | 2025-02-04
locked-out | incident | Pacific/Auckland | +780 | 2025-02-20 20:00 | minute | 90 | 95 | 400 | 520 | sev1 | accounts | access,process | maintenance | customer | configuration | 2025-03-25
spring-forward | incident | America/New_York | -300 -240@20 | 2025-03-09 06:40 | minute | 10 | 25 | 55 | 70 | sev2 | web,search | certificate | expiry | monitoring | fix-forward | 2025-03-19
no-severity | incident | Europe/Berlin | +120 | 2025-04-02 07:00 | minute | 1 | 3 | 9 | 12 | ? | checkout | code | deploy | monitoring | rollback | 2025-04-09
no-service | incident | America/St_Johns | -150 | 2025-05-12 02:15 | minute | 8 | - | 60 | 66 | sev3 | ? | network | other | partner | other | 2025-05-20
came-back | incident | Asia/Kolkata | +330 | 2025-06-17 11:00 | minute | 5 | 9 | 130 | 150 | sev2 | payments | configuration | configuration | customer | ? | 2025-06-30
last-minute | incident | UTC | +0 | 2025-06-30 23:59 | minute | 16 | 21 | 300 | 420 | sev2 | search | capacity,monitoring-gap | traffic | customer | scaling | 2025-07-14
summer-deploy | incident | Europe/Berlin | +120 | 2025-07-08 12:30 | minute | 3 | 7 | 22 | 28 | sev3 | checkout | code | deploy | monitoring | rollback | 2025-07-16
before-august | incident | America/New_York | -240 | 2025-08-01 03:45 | minute | 14 | 18 | 85 | 110 | sev2 | web | configuration | ? | monitoring | configuration | 2025-08-10
mail-queue | incident | Pacific/Auckland | +720 | 2025-08-25 09:10 | minute | 45 | 60 | 95 | 99 | sev3 | mail | dependency | dependency | customer | failover | 2025-10-15
never-dated | incident | Australia/Sydney | +600 | 2025-09-10 01:00 | minute | 2 | 5 | 17 | 26 | sev4 | images | capacity | traffic | monitoring | scaling | -
no-mitigation | incident | UTC | +0 | 2025-09-18 16:00 | minute | 6 | - | - | 58 | sev3 | labels | code | deploy | ? | ? | 2025-09-25
autumn-back | incident | Europe/Berlin | +120 +60@90 | 2025-10-25 23:30 | minute | 10 | 20 | 160 | 190 | sev1 | payments,checkout | configuration,process | maintenance | monitoring | rollback | 2025-11-10
hour-twice | incident | America/New_York | -240EDT -300EST@30 | 2025-11-02 05:30 | minute | 5 | 12 | 40 | 55 | sev3 | web | certificate | expiry | customer | fix-forward | 2025-11-12
two-days | incident | UTC | +0 | 2025-12-04 09:00 | minute | 240 | 260 | 1500 | 2900 | sev1 | accounts | data,code | deploy | customer | fix-forward | 2026-01-12
new-years-eve | incident | America/New_York | -300 | 2026-01-01 01:30 | minute | 4 | 10 | 50 | 75 | sev2 | search | capacity | traffic | monitoring | scaling | 2026-01-09
late-evening | incident | Europe/Berlin | +60 | 2026-02-17 21:00 | minute | 20 | 30 | 150 | 180 | sev2 | checkout | code,monitoring-gap | deploy | customer | rollback | 2026-02-27
about-over | incident | Asia/Kolkata | +330 | 2026-03-05 05:00 | ~end | 7 | 9 | 33 | 60 | sev4 | images | network | other | monitoring | restart | 2026-03-10
mail-again | incident | -07:00 | -420 | 2026-04-09 19:10 | minute | 11 | 13 | 44 | 51 | sev3 | mail | dependency | ? | partner | other | 2026-04-20
no-cause | incident | UTC | +0 | 2026-05-21 08:00 | minute | 2 | 6 | 25 | 31 | sev3 | web,images | ? | traffic | ? | restart | 2026-06-01
small-batch | incident | America/St_Johns | -150 | 2026-06-03 15:00 | minute | 30 | 31 | 32 | 33 | sev4 | labels | process | other | employee | ? | 2026-06-05
payment-flag | incident | Australia/Sydney | +600 | 2026-06-30 13:30 | minute | 5 | 12 | 65 | 90 | sev2 | payments | configuration | configuration | employee | flag | 2026-07-09
five-minutes | incident | Europe/Berlin | +120 | 2026-07-22 09:00 | minute | 1 | 2 | 3 | 5 | sev3 | checkout | code | deploy | monitoring | flag | 2026-07-28
published-late | incident | America/New_York | -240 | 2026-09-14 18:20 | minute | 35 | 40 | 120 | 140 | sev2 | search,web | dependency | dependency | customer | failover | 2026-11-05
next-quarter | incident | Asia/Kolkata | +330 | 2026-09-30 20:00 | minute | 3 | 4 | 14 | 18 | sev4 | mail | code | deploy | monitoring | restart | 2026-10-12
mitigated-only | ongoing | Europe/Berlin | +120 | 2026-10-20 06:00 | minute | 5 | 9 | 45 | - | sev2 | payments | hardware | hardware | monitoring | failover | -
still-going | ongoing | UTC | +0 | 2026-10-29 22:00 | minute | 12 | - | - | - | sev3 | accounts | ? | ? | customer | - | -
undated | incident | UTC | +0 | 2025-05-01 00:00 | undated | - | - | - | - | sev4 | web | process | ? | employee | - | 2025-05-05
after-the-day | incident | UTC | +0 | 2026-11-05 10:00 | minute | 3 | 6 | 12 | 20 | sev3 | checkout | code | deploy | monitoring | rollback | 2026-11-10
almost | near-miss | Europe/Berlin | +120 | 2025-05-02 08:00 | minute | 4 | 6 | 10 | 12 | sev3 | checkout | code | deploy | employee | rollback | 2025-05-06
practice | drill | UTC | +0 | 2025-03-20 09:00 | minute | 10 | 12 | 40 | 60 | sev1 | payments | dependency | maintenance | monitoring | failover | 2025-03-24
stolen-key | security | America/New_York | -240 | 2024-08-20 14:00 | minute | 300 | 310 | 400 | 900 | sev1 | accounts | access | attack | partner | other | 2024-09-01
half-written | draft | UTC | +0 | 2026-09-02 10:00 | minute | 5 | 6 | 20 | 25 | sev3 | checkout | code | deploy | monitoring | rollback | -
being-read | in-review | Asia/Kolkata | +330 | 2026-10-05 07:00 | minute | 5 | 6 | 20 | 25 | sev2 | search | capacity | traffic | customer | scaling | -
`;

/** False leads: report | from | to; "-" where nobody wrote down when it ended, "~" where that is rough. */
export const falseLeadsTable = `
slow-payments | 30 | 70
slow-payments | 50 | 90
quarter-end | 20 | 40
new-year | 50 | 110
new-year | 120 | 180
locked-out | 100 | 150
spring-forward | 5 | 18
last-minute | 21 | 100
last-minute | 40 | 60
before-august | 20 | -
two-days | 300 | 360
late-evening | 35 | 60
mail-again | ~15 | 25
published-late | 100 | 160
practice | 12 | 20
`;

/** Measures: report | box (x done, o open, p plain, d dropped) | kind | due | done. */
export const measuresTable = `
blank-labels | x | prevent | 2023-12-15 | 2023-12-01
blank-labels | x | detect | - | -
old-year | x | mitigate | 2024-02-01 | 2024-02-20
index-full | o | prevent | 2024-04-01 | -
past-midnight | x | prevent | 2024-08-01 | 2025-01-14
half-hour-zone | x | process | - | 2024-07-19
slow-payments | o | detect | - | -
slow-payments | d | prevent | - | -
about-nine | x | repair | - | 2024-09-06
quarter-end | x | prevent | 2024-11-01 | 2025-08-01
some-day | p | repair | - | -
flag-off | o | - | 2025-01-01 | -
some-hour | x | detect | - | 2025-01-10
new-year | x | prevent | - | 2026-11-02
no-start | o | prevent | 2026-12-31 | -
locked-out | x | process | 2025-05-01 | 2025-06-01
locked-out | o | prevent | - | -
spring-forward | x | prevent | - | 2025-03-08
no-severity | x | detect | - | -
came-back | x | mitigate | - | 2025-07-30
last-minute | o | investigate | 2025-09-01 | -
summer-deploy | x | prevent | 2025-08-01 | 2025-07-20
before-august | x | prevent | - | 2025-09-01
mail-queue | d | prevent | - | -
never-dated | p | - | - | -
autumn-back | x | detect | - | 2025-12-10
autumn-back | o | prevent | 2026-01-31 | -
hour-twice | x | process | - | 2025-11-12
two-days | x | repair | - | 2025-12-06
two-days | x | prevent | - | 2026-04-01
new-years-eve | o | prevent | - | -
late-evening | x | prevent | - | 2026-03-01
about-over | x | detect | - | 2026-03-20
no-cause | p | prevent | 2026-08-01 | -
payment-flag | x | detect | - | 2026-07-31
five-minutes | o | mitigate | 2026-10-31 | -
published-late | o | prevent | 2026-12-01 | -
next-quarter | x | repair | - | 2026-10-02
after-the-day | o | prevent | - | -
almost | o | prevent | 2025-06-01 | -
being-read | o | prevent | - | -
`;

/**
 * Words of an entry in which somebody or something notices: those that the entries marked as
 * detection have in the reports of mybinder.org, DFDS, Python Discord and PyPI.
 */
export const noticing =
  /\b(?:alerts?|alerted|alarms?|pages?|paged|notic(?:e|es|ed)|detect(?:s|ed)?|discover(?:s|ed)?|reports?|reported|complain(?:s|ed|ts?)?|notif(?:y|ies|ied|ications?))\b/i;

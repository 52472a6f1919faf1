/**
 * The most entries and measures of a report that are read: more are a log, not a timeline. One more
 * than that is kept, so that the rule about it sees that there are too many.
 */
export const mostItems = 5000;

/**
 * The probability left outside each end of an interval. Every interval of the statistics is a 95 %
 * interval with equal tails, so that each of its bounds can also be read alone at 97.5 %.
 */
export const tail = 0.025;

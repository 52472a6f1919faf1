/** How a kind of number is made, and where the method comes from. */
export interface Method {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
}

/** The methods behind the figures, for the page that explains them. */
export const methods: readonly Method[] = [
  {
    id: "counts",
    title: "Counts",
    text: "A count of incidents carries the exact 95 % Poisson interval: the rates under which chance alone would give such a count, if incidents came independently. They often come in bursts, so the true uncertainty is rather wider.",
    source: "Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936).",
  },
  {
    id: "quantiles",
    title: "Medians and other quantiles",
    text: "Quantiles are of type 7. Their 95 % intervals run from one observed value to another, chosen by the binomial distribution: exact whatever the durations look like. A bound that so few reports cannot give is left open: the upper one of the 90 % quantile needs 36.",
    source:
      "Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996); David and Nagaraja, Order Statistics (2003), section 7.1.",
  },
  {
    id: "shares",
    title: "Shares",
    text: "A share is one of the reports for which it is stated, with the exact 95 % interval for a proportion. What is not stated is shown beside it and never spread over the others.",
    source: "Clopper and Pearson, The use of confidence or fiducial limits, Biometrika 26 (1934).",
  },
  {
    id: "open",
    title: "Ages of measures",
    text: "How long measures stay open is estimated with those that are still open counted as open for at least as long as they have been. Leaving them out would make every backlog look quick.",
    source:
      "Kaplan and Meier, Nonparametric estimation from incomplete observations, Journal of the American Statistical Association 53 (1958); the variance is Greenwood’s (1926), the interval of the median that of Brookmeyer and Crowley (1982).",
  },
  {
    id: "differences",
    title: "Differences",
    text: "Two periods are called distinguishable only where a test over all that is compared says so, corrected for how many comparisons there are, and its interval excludes no change. Otherwise they are called not distinguishable, however different the two numbers look. Numbers of incidents and shares have exact tests; medians are compared by relabelling, and by drawing the incidents of both periods anew, with a fixed seed.",
    source:
      "Przyborowski and Wilenski, Biometrika 31 (1940), for numbers; Fisher, The Design of Experiments (1935), and Newcombe, Statistics in Medicine 17 (1998), for shares; Efron, Bootstrap methods, The Annals of Statistics 7 (1979), for medians; Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979).",
  },
  {
    id: "detectable",
    title: "Could we see a change?",
    text: "The library’s own durations are drawn again, one half of them shortened by a known amount, many times over: how often that change would be seen says what so few incidents can show at all.",
    source: "Davidovič, Incident Metrics in SRE, O’Reilly (2021).",
  },
];

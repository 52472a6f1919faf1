/**
 * The standard normal quantile of 97.5 %, for intervals that are made from a standard error. A constant,
 * since simple-statistics' `probit` is right to three digits only.
 */
export const normalBound = 1.959963984540054;

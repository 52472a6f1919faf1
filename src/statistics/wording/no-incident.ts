/** What every figure says of an empty population. */
export const noIncident = "There is no published incident to count yet.";

/** The value in the middle; of two, the higher. */
export const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

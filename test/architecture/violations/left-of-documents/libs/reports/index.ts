export const published = 1;

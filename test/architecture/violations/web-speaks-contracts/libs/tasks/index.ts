export const tasks = 1;

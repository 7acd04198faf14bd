// What reports share with the page: the shape of its data, and a few words.
export * from './page-data.ts';
export * from './severity.ts';
export { timeText } from './times.ts';

export { numberWords, signedWords } from '#shared/kernel/numbers.ts';

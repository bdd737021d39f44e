export { riskWords, stakeWords } from '#shared/audits/risk-words.ts';

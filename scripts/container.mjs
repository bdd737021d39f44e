// Whether this machine is a throw-away one, where installing packages as root is no liberty taken.
import { existsSync } from 'node:fs';

/**
 * @param {NodeJS.ProcessEnv} env
 */
export function inContainerOrCi(env) {
  const ci = env['CI'] ?? '';
  if (ci !== '' && ci !== 'false' && ci !== '0') return true;
  return 'container' in env || existsSync('/.dockerenv') || existsSync('/run/.containerenv');
}

// Whether this machine is a throw-away one, where installing packages as root is no liberty taken.
import { existsSync } from 'node:fs';

// What Docker, Podman and systemd leave inside a container.
const MARKS = ['/.dockerenv', '/run/.containerenv', '/run/systemd/container'];

/**
 * @param {NodeJS.ProcessEnv} env
 */
export function inContainerOrCi(env) {
  const ci = env['CI'] ?? '';
  if (ci !== '' && ci !== 'false' && ci !== '0') return true;
  return 'container' in env || MARKS.some((file) => existsSync(file));
}

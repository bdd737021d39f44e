import type { Probe } from './probe.ts';

const inside = 'app://good-standing';

// Each must be refused: 400 or 404, with no byte of a file.
const strange = [
  `${inside}/..%2f..%2fpackage.json`,
  `${inside}/assets/..%2f..%2f..%2fpackage.json`,
  `${inside}/%2e%2e/%2e%2e/package.json`,
  `${inside}/%2e%2e%2f%2e%2e%2fpackage.json`,
  `${inside}/..%5c..%5cpackage.json`,
  `${inside}/..\\..\\package.json`,
  `${inside}/index.html%00.png`,
  `${inside}/%00`,
  `${inside}//etc/passwd`,
  `${inside}/%2fetc%2fpasswd`,
  `${inside}/C:%5cWindows%5cwin.ini`,
  `${inside}/file:%2f%2f%2fetc%2fpasswd`,
  `${inside}/%E0%A4%A`,
  `${inside}/INDEX.HTML`,
  `${inside}/assets`,
  `${inside}/../main/index.cjs`,
  `${inside}/..%2fmain%2findex.cjs`,
  `${inside}/evidence/..%2f..%2fpackage.json`,
  `${inside}/evidence/00000000-0000-0000-0000-000000000000`,
  `${inside}/evidence/'%20OR%201=1--`,
  'app://elsewhere/index.html',
  'app://good-standing.example/index.html',
  'app://user@elsewhere/index.html',
] as const;

const paths: Probe = {
  item: 18,
  name: 'the app’s protocol serves its own folder and nothing else',
  canary: ['paths', 'links'],
  finds: ['..%2f..%2fpackage.json', '%2e%2e%2f'],
  look: async ({ app, page }) => {
    const answers = await app.evaluate(
      async ({ session }, urls) =>
        Promise.all(
          urls.map(async (url) => {
            const response = await session.defaultSession.fetch(url).catch(() => null);
            return { url, status: response?.status ?? 400, length: (await response?.text())?.length ?? 0 };
          }),
        ),
      strange,
    );
    const faults = answers
      .filter(({ status, length }) => ![400, 404].includes(status) || length > 0)
      .map(({ url, status, length }) => `${url}: ${status} with ${length} characters`);
    const posted = await page.evaluate(async () => (await fetch('/index.html', { method: 'POST' })).status);
    return posted === 400 ? faults : [...faults, `a POST was answered by ${posted}`];
  },
};

const headers: Probe = {
  item: 18,
  name: 'what is served says what it is, and is not kept',
  canary: ['policy'],
  finds: ['Content-Security-Policy'],
  look: async ({ page }) =>
    page.evaluate(async () => {
      const wanted = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };
      const script = document.querySelector('script')?.src ?? '';
      const [first, second] = await Promise.all(['/index.html', script].map((url) => fetch(url)));
      const faults = [first, second].flatMap((response) =>
        Object.entries(wanted).flatMap(([name, value]) =>
          response?.headers.get(name) === value ? [] : [`${name} is ${String(response?.headers.get(name))}`],
        ),
      );
      const policy = first?.headers.get('Content-Security-Policy') ?? '';
      const unsafe = policy === '' || policy.includes('unsafe');
      return unsafe ? [...faults, `Content-Security-Policy is "${policy}"`] : faults;
    }),
};

export const protocolProbes: readonly Probe[] = [paths, headers];

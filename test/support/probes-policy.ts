import type { Probe } from './probe.ts';

// What each attempt must raise: a violation of one of these directives.
const attempts = {
  'inline script': ['script-src-elem', 'require-trusted-types-for'],
  'script from elsewhere': ['script-src-elem'],
  'data script': ['script-src-elem'],
  'handler attribute': ['script-src-attr', 'require-trusted-types-for'],
  eval: ['script-src', 'require-trusted-types-for'],
  'script address': ['script-src-elem', 'require-trusted-types-for'],
  'style without nonce': ['style-src-elem'],
  'remote image': ['img-src'],
  'remote fetch': ['connect-src'],
  'file fetch': ['connect-src'],
  'web socket': ['connect-src'],
  beacon: ['connect-src'],
  'remote font': ['font-src'],
  'remote media': ['media-src'],
  frame: ['frame-src'],
  'own frame': ['frame-src'],
  object: ['object-src'],
  'blob worker': ['worker-src'],
  form: ['form-action'],
  base: ['base-uri'],
} as const;

/** Runs in the page: tries everything that the policy forbids and tells which directives were violated by each. */
const tryAll = async (server: string): Promise<Record<string, string[]>> => {
  const put = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    change: (element: HTMLElementTagNameMap[K]) => void,
  ): void => {
    const element = document.createElement(tag);
    change(element);
    document.body.append(element);
  };
  const away = server.replace('http:', 'https:');
  const steps: Record<string, () => unknown> = {
    'inline script': () => put('script', (script) => script.append('globalThis.ran = "inline script"')),
    'script from elsewhere': () => put('script', (script) => Object.assign(script, { src: `${away}/x.js` })),
    'data script': () =>
      put('script', (script) =>
        Object.assign(script, { src: 'data:text/javascript,globalThis.ran="data script"' }),
      ),
    'handler attribute': () =>
      put('button', (button) => {
        button.setAttribute('onclick', 'globalThis.ran = "handler attribute"');
        button.click();
      }),
    eval: () => {
      const run: unknown = Reflect.get(globalThis, 'eval');
      if (typeof run === 'function') Reflect.apply(run, undefined, ['globalThis.ran = "eval"']);
    },
    'script address': () =>
      put('a', (link) => {
        link.href = 'javascript:void(globalThis.ran = "script address")';
        document.body.append(link);
        link.click();
      }),
    'style without nonce': () => put('style', (style) => style.append('body { outline: 0 }')),
    'remote image': () => put('img', (image) => Object.assign(image, { src: `${away}/x.png` })),
    'remote fetch': () => fetch(server),
    'file fetch': () => fetch('file:///etc/passwd'),
    'web socket': () => new WebSocket(server.replace('http:', 'ws:')),
    beacon: () => navigator.sendBeacon(server, 'x'),
    'remote font': () => new FontFace('x', `url(${away}/x.woff2)`).load(),
    'remote media': () => put('video', (video) => Object.assign(video, { src: `${away}/x.mp4` })),
    frame: () => put('iframe', (frame) => Object.assign(frame, { src: `${away}/` })),
    'own frame': () => put('iframe', (frame) => Object.assign(frame, { src: '/index.html' })),
    object: () => put('object', (object) => Object.assign(object, { data: `${away}/x.pdf` })),
    'blob worker': () => new Worker(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))),
    form: () =>
      put('form', (form) => {
        form.action = away;
        document.body.append(form);
        form.submit();
      }),
    base: () => put('base', (base) => Object.assign(base, { href: away })),
  };
  const raised: Record<string, string[]> = {};
  for (const [name, step] of Object.entries(steps)) {
    const seen: string[] = [];
    raised[name] = seen;
    await new Promise<void>((resolve) => {
      const heard = (event: SecurityPolicyViolationEvent): void => {
        seen.push(event.effectiveDirective);
        resolve();
      };
      document.addEventListener('securitypolicyviolation', heard);
      // Out of the test's own call, which the page's policy does not bind in full.
      setTimeout(() => {
        Promise.resolve()
          .then(step)
          .catch(() => undefined);
      });
      setTimeout(() => {
        document.removeEventListener('securitypolicyviolation', heard);
        resolve();
      }, 400);
    });
    const ran: unknown = Reflect.get(globalThis, 'ran');
    if (ran === name) seen.push('it ran');
  }
  return raised;
};

export const policyProbe: Probe = {
  item: 7,
  name: 'what the policy forbids is blocked, and reported',
  canary: ['policy'],
  finds: Object.keys(attempts),
  look: async ({ page }, { server, requests }) => {
    const before = requests();
    const raised = await page.evaluate(tryAll, server);
    const faults = Object.entries(attempts).flatMap(([name, directives]) => {
      const seen = raised[name] ?? [];
      const blocked = seen.some((one) => directives.some((directive) => directive === one));
      return blocked && !seen.includes('it ran')
        ? []
        : [`${name}: ${seen.join(', ') || 'nothing was raised'}`];
    });
    return requests() === before ? faults : [...faults, 'a request reached the server'];
  },
};

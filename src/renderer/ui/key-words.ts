const signs: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

/** Keys as the system writes them: "Ctrl Shift Z", or "⌘ ⇧ Z" on macOS. */
export const keyWords = (keys: string, onMac = navigator.userAgent.includes('Macintosh')): string =>
  onMac
    ? keys
        .split(' ')
        .map((key) => signs[key] ?? key)
        .join(' ')
    : keys;

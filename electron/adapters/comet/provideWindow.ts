/**
 * The cometd library takes its timers and one constant from a browser's `window`. This is all it needs of it,
 * and no other module may use it. Without `console` it logs nothing: its log lines hold messages.
 */
export function provideWindow(): void {
  if ('window' in globalThis) return;
  const window = {
    setTimeout: (run: () => void, delayMs: number) => setTimeout(run, delayMs),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    XMLHttpRequest: { UNSENT: 0 },
    location: {},
  };
  Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
}

/**
 * The cometd library takes its timers and one constant from a browser's `window`. This provides only those, and no
 * other module may use them. `console` is left out so that the library logs nothing: its log lines contain messages.
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

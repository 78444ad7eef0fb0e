// Expressions that are run in a page of Wrapkey, as text: the page knows nothing of the benches.

/** Epoch milliseconds when the frame that is being made has gone to the screen. */
export const afterPaint = `new Promise((resolve) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
  port2.postMessage(null);
}))`;

/** When that first holds and has been painted; looked for with each change of the page. */
export function paintedWhen(condition: string): string {
  return `new Promise((resolve) => {
    const observer = new MutationObserver(() => look());
    const look = () => {
      if (!(${condition})) return;
      observer.disconnect();
      resolve(${afterPaint});
    };
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  })`;
}

export function pageSays(text: string): string {
  return `document.body?.textContent.includes(${JSON.stringify(text)})`;
}

/** What `body` awaits and does, then the number that it returns. */
export function inPage(body: string): string {
  return `(async () => { ${body} })()`;
}

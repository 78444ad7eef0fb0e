/**
 * Ways to run code in a page or to send something out of it, by name. `base` is a server; the path of a request to it
 * names the sender. Code that runs calls `ran(name)`. The attacks are text that the page puts together.
 */
const append = (tag: string, attributes: string): string =>
  `const e = document.createElement('${tag}'); Object.assign(e, ${attributes}); document.body.append(e);`;
const link = (rel: string, name: string, more = ''): string =>
  `const e = document.createElement('link'); Object.assign(e, { rel: '${rel}', href: base + '/${name}' ${more} }); document.head.append(e);`;

export const codeAttacks: Readonly<Record<string, string>> = {
  inlineScript: append('script', `{ textContent: "ran('inlineScript')" }`),
  inlineHandler: `const e = document.createElement('div'); e.setAttribute('onclick', "ran('inlineHandler')"); document.body.append(e); e.click();`,
  markupHandler: `const e = document.createElement('div'); e.innerHTML = '<img src="x:" onerror="ran(\\'markupHandler\\')">'; document.body.append(e);`,
  markupTemplate: `document.body.append(document.createRange().createContextualFragment("<script>ran('markupTemplate')</script>"));`,
  eval: `(0, eval)("ran('eval')");`,
  newFunction: `new Function("ran('newFunction')")();`,
  stringTimeout: `setTimeout("ran('stringTimeout')", 0);`,
  javascriptUrl: `const e = document.createElement('a'); e.href = "javascript:ran('javascriptUrl')"; document.body.append(e); e.click();`,
  dataScript: append('script', `{ src: "data:text/javascript,ran('dataScript')" }`),
  blobScript: append('script', `{ src: URL.createObjectURL(new Blob(["ran('blobScript')"])) }`),
  dataModule: append('script', `{ type: 'module', src: "data:text/javascript,ran('dataModule')" }`),
  importData: `import("data:text/javascript,ran('importData')").catch(() => undefined);`,
  importBlob: `import(URL.createObjectURL(new Blob(["ran('importBlob')"], { type: 'text/javascript' }))).catch(() => undefined);`,
  blobWorker: `new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).onmessage = () => ran('blobWorker');`,
  dataWorker: `new Worker('data:text/javascript,postMessage(1)').onmessage = () => ran('dataWorker');`,
  sharedWorker: `new SharedWorker(URL.createObjectURL(new Blob(['onconnect=(e)=>e.ports[0].postMessage(1)']))).port.onmessage = () => ran('sharedWorker');`,
  webAssembly: `WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => ran('webAssembly'), () => undefined);`,
  frameDocument: append('iframe', `{ srcdoc: "<script>parent.ran('frameDocument')</script>" }`),
  frameBlank: `const e = document.createElement('iframe'); document.body.append(e); const s = e.contentDocument.createElement('script'); s.textContent = "parent.ran('frameBlank')"; e.contentDocument.body.append(s);`,
  svgScript: `const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const c = document.createElementNS('http://www.w3.org/2000/svg', 'script'); c.textContent = "ran('svgScript')"; s.append(c); document.body.append(s);`,
};

export const networkAttacks: Readonly<Record<string, string>> = {
  remoteScript: append('script', `{ src: base + '/remoteScript' }`),
  remoteModule: append('script', `{ type: 'module', src: base + '/remoteModule' }`),
  importRemote: `import(base + '/importRemote').catch(() => undefined);`,
  serviceWorker: `navigator.serviceWorker.register(base + '/serviceWorker').catch(() => undefined);`,
  audioWorklet: `new AudioContext().audioWorklet.addModule(base + '/audioWorklet').catch(() => undefined);`,
  fetch: `fetch(base + '/fetch', { mode: 'no-cors' }).catch(() => undefined);`,
  fetchKeepalive: `fetch(base + '/fetchKeepalive', { mode: 'no-cors', keepalive: true }).catch(() => undefined);`,
  xhr: `const x = new XMLHttpRequest(); x.open('GET', base + '/xhr'); x.send();`,
  webSocket: `new WebSocket(base.replace('http', 'ws') + '/webSocket');`,
  eventSource: `new EventSource(base + '/eventSource');`,
  beacon: `navigator.sendBeacon(base + '/beacon', 'x');`,
  image: `new Image().src = base + '/image';`,
  imageSet: append('img', `{ srcset: base + '/imageSet 1x' }`),
  audio: append('audio', `{ src: base + '/audio', preload: 'auto' }`),
  video: append('video', `{ src: base + '/video', preload: 'auto' }`),
  poster: append('video', `{ poster: base + '/poster' }`),
  font: `new FontFace('x', 'url(' + base + '/font)').load().catch(() => undefined);`,
  styleSheet: link('stylesheet', 'styleSheet'),
  styleElement: append('style', `{ textContent: '@import url(' + base + '/styleElement);' }`),
  styleRule: `const s = new CSSStyleSheet(); s.replaceSync('body { background-image: url(' + base + '/styleRule) }'); document.adoptedStyleSheets.push(s);`,
  styleAttribute: `const e = document.createElement('p'); e.textContent = 'x'; e.style.backgroundImage = 'url(' + base + '/styleAttribute)'; document.body.append(e);`,
  styleProperty: `const e = document.createElement('p'); e.textContent = 'x'; e.style.setProperty('list-style', 'url(' + base + '/styleProperty)'); e.style.display = 'list-item'; document.body.append(e);`,
  preload: link('preload', 'preload', `, as: 'image'`),
  prefetch: link('prefetch', 'prefetch'),
  modulePreload: link('modulepreload', 'modulePreload'),
  frame: append('iframe', `{ src: base + '/frame' }`),
  object: append('object', `{ data: base + '/object' }`),
  embed: append('embed', `{ src: base + '/embed', type: 'text/html' }`),
  svgImage: `const n = 'http://www.w3.org/2000/svg'; const s = document.createElementNS(n, 'svg'); const i = document.createElementNS(n, 'image'); i.setAttribute('href', base + '/svgImage'); s.append(i); document.body.append(s);`,
  ping: `const e = document.createElement('a'); e.href = '#ping'; e.ping = base + '/ping'; document.body.append(e); e.click();`,
  formPost: `const i = document.createElement('iframe'); i.name = 'formTarget'; document.body.append(i); const f = document.createElement('form'); Object.assign(f, { action: base + '/formPost', method: 'post', target: 'formTarget' }); document.body.append(f); f.submit();`,
  base: `const b = document.createElement('base'); b.href = base + '/'; document.head.append(b); const i = new Image(); i.src = 'base'; b.remove();`,
};

/** Attacks that leave no trace except the connection itself, so the test counts connections. */
export const connectionAttacks: Readonly<Record<string, string>> = {
  preconnect: link('preconnect', ''),
  dnsPrefetch: link('dns-prefetch', ''),
  icon: link('icon', 'icon'),
  manifest: link('manifest', 'manifest'),
  speculation: append(
    'script',
    `{ type: 'speculationrules', textContent: JSON.stringify({ prefetch: [{ urls: [base + '/speculation'] }] }) }`,
  ),
};

/** Ways out of the page: each would show another page or open a window. */
export const navigations: Readonly<Record<string, string>> = {
  assign: `location.assign(base + '/assign');`,
  replace: `location.replace(base + '/replace');`,
  href: `location.href = base + '/href';`,
  link: `const e = document.createElement('a'); e.href = base + '/link'; document.body.append(e); e.click();`,
  blankLink: `const e = document.createElement('a'); e.href = base + '/blankLink'; e.target = '_blank'; document.body.append(e); e.click();`,
  open: `window.open(base + '/open');`,
  openBlank: `window.open('about:blank');`,
  openSelf: `window.open(base + '/openSelf', '_self');`,
  form: `const f = document.createElement('form'); f.action = base + '/form'; document.body.append(f); f.submit();`,
  refresh: `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=' + base + '/refresh'; document.head.append(m);`,
  history: `history.pushState(null, '', base + '/history');`,
  file: `location.href = 'file:///etc/passwd';`,
  data: `location.href = 'data:text/html,<script>1</script>';`,
  blob: `location.href = URL.createObjectURL(new Blob(['<p>x'], { type: 'text/html' }));`,
  otherHost: `location.href = 'app://other/main/index.html';`,
  otherPage: `location.href = 'app://wrapkey/wrapup/index.html';`,
  mail: `location.href = 'mailto:x@example.com';`,
  webview: `const e = document.createElement('webview'); e.setAttribute('src', base + '/webview'); e.setAttribute('allowpopups', ''); document.body.append(e);`,
};

/**
 * A program that tries all attacks, each in its own task, because the test tool's own call is exempt from the policy.
 */
export function attackProgram(attacks: Readonly<Record<string, string>>, base: string): string {
  const tries = Object.values(attacks).map((code) => `setTimeout(() => { ${code} }, 0);`);
  return `(() => {
    const base = ${JSON.stringify(base)};
    window.ranNames ??= [];
    window.ran = (name) => void window.ranNames.push(name);
    ${tries.join('\n')}
  })()`;
}

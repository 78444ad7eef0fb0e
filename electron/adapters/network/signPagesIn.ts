import { app, type Session } from 'electron';
import type { ProxyRequest, ProxySignIn } from './proxySignIn';

/** Answers the proxy for pages on these partitions as for requests. Challenges of servers stay unanswered. */
export function signPagesIn(sessions: readonly Session[], proxySignIn: ProxySignIn): void {
  const requests = new WeakMap<object, Map<string, ProxyRequest>>();
  const requestOf = (contents: Electron.WebContents, url: string): ProxyRequest => {
    const ofPage = requests.get(contents) ?? new Map<string, ProxyRequest>();
    const request = ofPage.get(url) ?? proxySignIn.begin(contents.session);
    requests.set(contents, ofPage.set(url, request));
    return request;
  };
  app.on('login', (...[event, contents, { url }, info, answerWith]) => {
    if (!info.isProxy || contents === null || !sessions.includes(contents.session)) return;
    event.preventDefault();
    void proxySignIn.answer(requestOf(contents, url), info).then((credentials) => {
      if (credentials === null) answerWith();
      else answerWith(credentials.userName, credentials.password);
    });
  });
}

import type { ClientRequest } from 'electron';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import type { UpdateRequests } from './updateRequests';

/** How electron-updater makes its requests, with each of them in our hands. */
export class WatchedExecutor extends ElectronHttpExecutor {
  constructor(private readonly requests: UpdateRequests) {
    // A proxy wants an account, and here is none. Without an answer the request would wait for ever.
    super(() => requests.cut());
  }

  override createRequest(...parts: Parameters<ElectronHttpExecutor['createRequest']>): ClientRequest {
    const request = super.createRequest(...parts);
    this.requests.add(request);
    return request;
  }
}

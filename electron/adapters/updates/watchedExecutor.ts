import type { ClientRequest } from 'electron';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import type { UpdateRequests } from './updateRequests';

/** electron-updater's way to make requests; this one hands each request to `UpdateRequests`. */
export class WatchedExecutor extends ElectronHttpExecutor {
  constructor(private readonly requests: UpdateRequests) {
    // A proxy asks for an account, and there is none. Without an answer the request would wait for ever.
    super(() => requests.cut());
  }

  override createRequest(...parts: Parameters<ElectronHttpExecutor['createRequest']>): ClientRequest {
    const request = super.createRequest(...parts);
    this.requests.add(request);
    return request;
  }
}

import { StepFailure } from '../process/stepFailure.mjs';

const LIMIT_MS = 10_000;

/** The simulator's control API. */
export class ControlApi {
  /** @param {string} address */
  constructor(address) {
    this.address = address.replace(/\/$/, '');
  }

  /** @param {string} path @param {unknown} [body] */
  post(path, body = {}) {
    return this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** @param {string} path */
  get(path) {
    return this.send(path, { method: 'GET' });
  }

  /**
   * @param {string} path
   * @param {RequestInit} request
   * @returns {Promise<any>}
   */
  async send(path, request) {
    const response = await fetch(this.address + path, { ...request, signal: AbortSignal.timeout(LIMIT_MS) });
    const text = await response.text();
    if (!response.ok)
      throw new StepFailure(`the simulator answered ${response.status} to ${request.method} ${path}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}

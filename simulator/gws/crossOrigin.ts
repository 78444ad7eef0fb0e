import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { GwsSettings } from '../options';

/** The methods that GWS allows pages of another origin by default (gws-protocol 1.2). */
const allowedMethods = 'GET,POST,PUT,DELETE,OPTIONS';
const allowedHeaders = 'X-Requested-With,Content-Type,Accept,Origin,Cookie,authorization,ssid,surl,ContactCenterId';
const exposedHeaders = 'X-CSRF-HEADER,X-CSRF-TOKEN';
const preflightSeconds = '120';

interface CrossOriginRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** Sets the headers that say what the page may do. Returns whether the request asked only for that. */
export function answerOrigin(settings: GwsSettings, request: CrossOriginRequest, response: ServerResponse): boolean {
  const { origin } = request.headers;
  const isAllowed = settings.allowedOrigin === '*' || settings.allowedOrigin === origin;
  if (origin === undefined || !isAllowed) {
    return false;
  }
  // Credentials are allowed, so the header must name the origin.
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Expose-Headers', exposedHeaders);
  response.setHeader('Vary', 'Origin');
  const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
  if (isPreflight) {
    response.setHeader('Access-Control-Allow-Methods', allowedMethods);
    response.setHeader('Access-Control-Allow-Headers', allowedHeaders);
    response.setHeader('Access-Control-Max-Age', preflightSeconds);
  }
  return isPreflight;
}

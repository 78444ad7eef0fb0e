/**
 * The floor of an event: a plain CometD client on Node. Says the state of each call that it hears of, with the moment:
 * `Held EPOCH_MS`.
 */
import { CometD } from 'cometd';
import { adapt } from 'cometd-nodejs-client';

const { FLOOR_SERVER = '', FLOOR_USER = '', FLOOR_PASSWORD = '' } = process.env;
const { host } = new URL(FLOOR_SERVER);

function say(...words) {
  process.stdout.write(`${words.join(' ')}\n`);
}

adapt();
const cometd = new CometD();
cometd.unregisterTransport('websocket');
cometd.configure({
  url: `http://${FLOOR_USER}:${FLOOR_PASSWORD}@${host}/api/v2/notifications`,
  appendMessageTypeToURL: false,
  logLevel: 'warn',
});
cometd.handshake((reply) => {
  if (!reply.successful) throw new Error('the handshake failed');
  cometd.subscribe(
    '/v2/me/calls',
    ({ data }) => say(data.call?.state ?? 'other', performance.timeOrigin + performance.now()),
    () => say('ready'),
  );
});

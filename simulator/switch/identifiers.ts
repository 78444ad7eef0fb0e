import { randomBytes, randomInt, randomUUID } from 'node:crypto';

const callIdAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUV';
const sessionAlphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

function randomText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** 32 characters, upper case (gws-protocol 5.1). */
export function newCallId(): string {
  return `${randomText(callIdAlphabet, 24)}${randomBytes(4).toString('hex').toUpperCase()}`;
}

/** 16 hex digits; a T-Server connection id begins with 00 (gws-protocol 5.1). */
export function newConnId(): string {
  return `00${randomBytes(7).toString('hex')}`;
}

/** Jetty's form with the worker name that a load balancer routes by (gws-protocol 2.6). */
export function newHttpSessionId(node: number): string {
  return `node0${randomText(sessionAlphabet, 25)}0.node${node}`;
}

export function newUuid(): string {
  return randomUUID();
}

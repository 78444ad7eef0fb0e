import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import { pem, tlsFile } from './certificates';
import { listening } from './listening';

export interface TlsFront {
  /** As an agent types it. */
  readonly url: string;
  /** The decrypted data that clients sent. */
  heard(): string;
}

/** A TLS server with a test certificate that passes everything to `target`. */
export async function aTlsFront(certificate: string, target: string, options: TlsOptions = {}): Promise<TlsFront> {
  let heard = '';
  const server = createServer(
    { key: readFileSync(tlsFile('server.key')), cert: pem(certificate), ...options },
    (client) => {
      const upstream = connect(Number(new URL(target).port), '127.0.0.1');
      client.on('data', (bytes: Buffer) => (heard += bytes.toString('latin1')));
      client.pipe(upstream).pipe(client);
      client.on('error', () => upstream.destroy());
      upstream.on('error', () => client.destroy());
      client.on('close', () => upstream.destroy());
    },
  );
  return { url: `https://localhost:${String(await listening(server))}`, heard: () => heard };
}

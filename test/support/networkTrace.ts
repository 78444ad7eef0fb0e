import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Records what a program and its children send to a network, at the system calls. A proxy or a DNS server would see
// only what reaches it.

/** The system calls that send something. Connecting a datagram socket only looks up a route and sends nothing. */
const connects = /^\d+ +connect\(\d+<(?<socket>(?:TCP|UDP).*?)>, \{sa_family=AF_INET6?, (?<address>.*?)\}/;
const sends = /^\d+ +(?:sendto|sendmsg|sendmmsg)\(\d+<(?<socket>(?:UDP|RAW|PING|ICMP).*?)>, /;

export class NetworkTrace {
  private constructor(private readonly folder: string) {}

  static make(): NetworkTrace {
    return new NetworkTrace(mkdtempSync(join(tmpdir(), 'wrapkey-network-')));
  }

  /** The command to put before the program's command line. */
  get watcher(): readonly string[] {
    const quick = ['--seccomp-bpf', '--string-limit=0', '--quiet=all', '--signal=none'];
    return ['strace', '--follow-forks', '--decode-fds=all', '--trace=%network', ...quick, `--output=${this.file}`];
  }

  /** Each `HOST:PORT` that a stream was opened to, and each `packet to HOST:PORT`, once. */
  contacts(): readonly string[] {
    return contactsIn(readFileSync(this.file, 'utf8'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get file(): string {
    return join(this.folder, 'strace');
  }
}

export function contactsIn(trace: string): readonly string[] {
  const found = new Set<string>();
  /** The peers of datagram sockets: a packet often goes to the peer that the socket was connected to earlier. */
  const peers = new Map<string, string>();
  for (const line of trace.split('\n')) {
    const connected = connects.exec(line)?.groups;
    const sent = sends.exec(line)?.groups;
    if (connected?.['socket']?.startsWith('TCP') === true) found.add(hostOf(connected['address'] ?? ''));
    else if (connected !== undefined) peers.set(connected['socket'] ?? '', hostOf(connected['address'] ?? ''));
    else if (sent !== undefined) found.add(`packet to ${receiver(line, sent['socket'] ?? '', peers)}`);
  }
  return [...found];
}

function receiver(line: string, socket: string, peers: ReadonlyMap<string, string>): string {
  const named = /sa_family=AF_INET6?, (.*?)\}/.exec(line)?.[1];
  return named === undefined ? (peers.get(socket) ?? socket) : hostOf(named);
}

/** The host in `sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")`, or the same for IPv6. */
function hostOf(address: string): string {
  const port = /htons\((\d+)\)/.exec(address)?.[1] ?? '?';
  return `${/"([^"]+)"/.exec(address)?.[1] ?? '?'}:${port}`;
}

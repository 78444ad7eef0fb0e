import { expect, it } from 'vitest';
import { contactsIn } from '../../support/networkTrace';

it('finds in a trace whom a program spoke to, and takes no question for a route for a packet', () => {
  const trace = [
    '7 connect(18<UDPv6:[1]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::8", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    '7 connect(19<TCP:[2]>, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16 <unfinished ...>',
    '8 connect(20<UDP:[0.0.0.0:41441]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0',
    '8 sendto(20<UDP:[0.0.0.0:41441]>, ""..., 37, 0, NULL, 0) = 37',
    '8 sendmmsg(21<UDP:[192.0.2.2:5->192.0.2.54:53]>, [{msg_hdr={msg_name=NULL}}], 2, MSG_NOSIGNAL) = 2',
    '9 sendto(22<UDP:[0.0.0.0:6]>, ""..., 5, 0, {sa_family=AF_INET, sin_port=htons(1900), sin_addr=inet_addr("239.255.255.250")}, 16) = 5',
    '9 sendmsg(23<UNIX-STREAM:[3->4]>, {msg_name=NULL}, 0) = 8',
  ];
  expect(contactsIn(trace.join('\n'))).toEqual([
    '127.0.0.1:9',
    'packet to 192.0.2.53:53',
    'packet to UDP:[192.0.2.2:5->192.0.2.54:53]',
    'packet to 239.255.255.250:1900',
  ]);
});

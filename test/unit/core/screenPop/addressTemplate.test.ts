import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../../electron/core/policy/addressTemplate';

const policy = { origins: ['https://crm.example', 'http://intranet:8080'], allowsHttp: false };

function faultOf(address: string, changes: Partial<typeof policy> = {}): string | null {
  const parsed = parseTemplate(address, { ...policy, ...changes });
  return parsed.ok ? null : parsed.failure;
}

describe('an address with places for values', () => {
  it('is taken apart by the rules of browsers', () => {
    expect(parseTemplate('HTTPS://CRM.example/a/{userData.Id}-x?q={call.number}&all#/c/{call.id}', policy)).toEqual({
      ok: true,
      value: {
        origin: 'https://crm.example',
        segments: [['a'], [{ of: 'userData', key: 'Id' }, '-x']],
        parameters: [
          { name: 'q', value: [{ of: 'call', fact: 'number' }] },
          { name: 'all', value: null },
        ],
        fragment: ['/c/', { of: 'call', fact: 'id' }],
      },
    });
  });

  it('may need no value at all', () => {
    expect(faultOf('https://crm.example')).toBeNull();
  });

  it('may contain the word that stands for a value while it is read', () => {
    expect(parseTemplate('https://crm.example/placeofvalue0z/{call.id}', policy)).toMatchObject({
      value: { segments: [['placeofvalue0z'], [{ of: 'call', fact: 'id' }]] },
    });
  });

  it.each([
    'https://{userData.Host}.example/',
    'https://crm.example{userData.Rest}/',
    'https://crm.example/?{userData.Name}=1',
    'https://crm.example/?{userData.Name}',
    'https://crm.example/{userData.A}/../b',
    'https://crm.example/{userData.A}/%2e%2E/b',
  ])('has no value that could lead elsewhere: %s', (address) => {
    expect(faultOf(address)).toContain('has a value elsewhere');
  });

  it.each([
    ['https://crm.example:{userData.Port}/', 'not an address'],
    ['{userData.Scheme}://crm.example/', 'begins with neither'],
    ['{userData.Whole}', 'not an address'],
    ['crm.example/a', 'not an address'],
    ['javascript:alert({userData.A})', 'begins with neither'],
    ['file:///{userData.A}', 'begins with neither'],
    ['http://intranet:8080/a', 'http is not encrypted'],
    ['https://jdoe:secret@crm.example/', 'user name or a password'],
    ['https://{userData.A}@crm.example/', 'user name or a password'],
    ['https://other.example/', 'not in screenPop.origins'],
    ['https://crm.example:444/', 'not in screenPop.origins'],
    ['https://crm.example/{userData.A', 'brace'],
    ['https://crm.example/}', 'brace'],
    ['https://crm.example/{Id}', 'names a value'],
    ['https://crm.example/{userData.}', 'names a value'],
    ['https://crm.example/{call.password}', 'names a value'],
    ['https://crm.example/%{userData.A}', 'percent sign'],
    ['https://crm.example/?a=%2{userData.A}', 'percent sign'],
  ])('is refused when it is faulty: %s', (address, fault) => {
    expect(faultOf(address)).toContain(fault);
  });

  it('may be http where the policy allows it', () => {
    expect(faultOf('http://intranet:8080/a', { allowsHttp: true })).toBeNull();
  });
});

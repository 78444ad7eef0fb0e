import { describe, expect, it } from 'vitest';
import { defaultAgentStateOptions } from '../../../../electron/core/gws/agentStateOptions';
import { parseSettings } from '../../../../electron/core/gws/settings';
import { parseBusinessAttribute, parseDispositionGroups } from '../../../support/atOnce';

const referred = { kind: 'code', name: 'Referred', displayName: 'Referred' };

describe('the codes of GWS', () => {
  it('are the default group with its folders nested', () => {
    const groups = [
      { id: '1', name: 'Email Disposition Code', dispositions: [{ name: 'x', displayName: 'X' }] },
      {
        id: '2',
        name: 'DispositionCode',
        defaultGroup: true,
        dispositions: [{ name: 'Referred', displayName: 'Referred' }],
        groups: [{ id: '3', name: 'Complaint', dispositions: [{ name: 'Billing', displayName: 'Billing error' }] }],
      },
    ];
    expect(parseDispositionGroups({ groups }, 'DispositionCode').nodes).toEqual([
      referred,
      {
        kind: 'folder',
        id: '3',
        displayName: 'Complaint',
        children: [{ kind: 'code', name: 'Billing', displayName: 'Billing error' }],
      },
    ]);
  });

  it('may come flat, children naming their parent', () => {
    const groups = [
      {
        id: '2',
        name: 'DispositionCode',
        uri: 'http://gws.example/api/v2/groups/2',
        path: '/groups/2',
        dispositions: [],
      },
      {
        id: '3',
        name: 'Complaint',
        parentUri: 'http://other.example/api/v2/groups/2',
        dispositions: [{ name: 'Referred' }],
      },
    ];
    expect(parseDispositionGroups({ groups }, 'DispositionCode').nodes).toMatchObject([
      { kind: 'folder', displayName: 'Complaint', children: [referred] },
    ]);
  });

  it('are none when the groups are only of other media, or no list', () => {
    expect(
      parseDispositionGroups({ groups: [{ name: 'Email', dispositions: [{ name: 'x' }] }] }, 'DispositionCode').nodes,
    ).toEqual([]);
    expect(parseDispositionGroups({ groups: 'none' }, 'DispositionCode').nodes).toEqual([]);
    expect(parseDispositionGroups({ groups: [null, 3, {}] }, 'DispositionCode').nodes).toEqual([]);
  });

  it('end although two groups name each other as parents', () => {
    const groups = [
      {
        id: 'a',
        name: 'DispositionCode',
        defaultGroup: true,
        path: '/groups/a',
        groups: [{ id: 'b', name: 'B', path: '/groups/b' }],
      },
    ];
    expect(parseDispositionGroups({ groups }, 'DispositionCode').nodes).toHaveLength(1);
  });

  it('are read from the business attribute in both wrappings', () => {
    const businessAttributes = [
      { name: 'Other' },
      { name: 'DispositionCode', values: [{ name: 'Referred', displayName: 'Referred' }] },
    ];
    expect(parseBusinessAttribute({ resources: { businessAttributes } }, 'DispositionCode').nodes).toEqual([referred]);
    expect(parseBusinessAttribute({ businessAttributes }, 'DispositionCode').nodes).toEqual([referred]);
    expect(parseBusinessAttribute({ businessAttributes }, 'Missing').nodes).toEqual([]);
  });
});

describe('the options of GWS', () => {
  const options = {
    'interaction.disposition.key-name': 'OurCode',
    'interaction.disposition.value-business-attribute': 'OurAttribute',
    'interaction.disposition.is-read-only-on-idle': 'TRUE',
    'interaction.disposition.is-mandatory': 'false',
    'privilege.voice.can-make-call': 'false',
    'voice.auto-answer': 'true',
    'voice.prompt-for-end': 'true',
    'voice.mark-done-on-release': 'true',
    'intercommunication.voice.make-call-caller-id-business-attribute': 'OurNumbers',
    'interaction.case-data.format-business-attribute': 'OurData',
    'case-data.float-separator': ',',
    'expression.phone-number': '^[0-9 ]+$',
    'expression.phone-number.supported-characters': '0123456789',
  };
  const expected = {
    dispositionKey: 'OurCode',
    dispositionAttribute: 'OurAttribute',
    isReadOnlyOnIdle: true,
    isMandatory: false,
    numbers: { expression: '^[0-9 ]+$', supportedCharacters: '0123456789' },
    withheld: ['dial'],
    agentState: defaultAgentStateOptions,
    givenTargets: [],
    callerIdAttribute: 'OurNumbers',
    recentTargets: 10,
    answersByItself: true,
    asksBeforeHangUp: true,
    marksDoneOnRelease: true,
    caseDataAttribute: 'OurData',
    decimalSeparator: ',',
  };
  const pairs = Object.entries(options).map(([name, value]) => ({ name, value }));

  it.each([
    ['a map of sections', { 'interaction-workspace': options, tasks: {} }],
    [
      'a list of sections',
      [
        { name: 'tasks', settings: [] },
        { name: 'interaction-workspace', settings: pairs },
      ],
    ],
    ['the pairs of one section', pairs],
  ])('are read from %s', (_name, settings) => {
    expect(parseSettings(settings)).toEqual(expected);
  });

  it('are unknown when there is nothing of the kind', () => {
    expect(parseSettings(undefined)).toBeNull();
    expect(parseSettings('on')).toBeNull();
  });
});

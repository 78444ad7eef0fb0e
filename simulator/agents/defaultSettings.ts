import type { SettingsGroups } from './agent';

/** gws-protocol 7.2: every option value is a string. */
export const defaultSettings: SettingsGroups = {
  'interaction-workspace': {
    'interaction.disposition.value-business-attribute': 'DispositionCode',
    'interaction.disposition.key-name': 'DispositionCode',
    'interaction.disposition.is-mandatory': 'false',
    'interaction.disposition.is-read-only-on-idle': 'false',
    'interaction.disposition.use-attached-data': 'false',
    'interaction.disposition.is-expanded-on-display': 'true',
    'interaction.disposition.cache-timeout-delay': '0',
    'interaction.case-data.format-business-attribute': 'CaseData',
    'interaction.case-data.content': 'History,CaseData',
    'interaction.case-data.is-read-only-on-idle': 'true',
    'interaction.case-data.frame-color': '#17849D',
    'interaction.case-data.header-foreground-color': '#FFFFFF',
    'toast.case-data.format-business-attribute': 'CaseData',
    'toast.case-data.content': 'History,CaseData',
    'voice.mark-done-on-release': 'false',
    'voice.cancel-after-call-work-on-done': 'false',
    'voice.auto-answer': 'false',
    'voice.prompt-for-end': 'false',
    'privilege.voice.can-extend-after-call-work': 'false',
    'agent-status.enabled-actions-global': 'Ready,NotReady,NotReadyReason,AfterCallWork,Dnd,LogOff',
    'agent-status.not-ready-reasons': 'Lunch,Training',
    'login.voice.is-auto-ready': 'false',
    'login.voice.auto-not-ready-reason': '',
    'system.cometd.timeout': '60000',
    'system.notif.enabled-websocket': 'false',
  },
  tasks: {
    'InteractionWorkspace.Voice.canUse': 'grant',
    'InteractionWorkspace.Voice.canSetInteractionDisposition': 'grant',
  },
  htcc: { 'screen-recording': 'false' },
};

import { noSettings, type AgentSettings } from './agentSettings';

export interface SettingsSlice {
  readonly settings: AgentSettings;
}

export const initialSettings: SettingsSlice = { settings: noSettings };

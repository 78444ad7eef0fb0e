import type { SettingsGroups } from './agent';

/** Favourites of the company: sections that an option names (gws-protocol-more A6.3). */
export const corporateFavorites = {
  FavoriteServiceDesk: {
    type: 'RoutingPoint',
    id: '8100',
    'display-name': 'Service desk',
    category: 'Service',
    'attached-data.Source': 'Favorite',
  },
  FavoriteShiftLead: { type: 'Agent', id: 'asmith', 'display-name': 'Alex Smith', category: 'Shift leads' },
};

/**
 * The agent's own favourites and recent targets, as other desktops write them (gws-protocol-more A6.5). The sources name
 * the keys, not the name of the group of recent targets.
 */
export const personalTargets: SettingsGroups = {
  'interaction-workspace-favorites': {
    cfgPerson101: { type: 'Agent', userName: 'asmith', firstName: 'Alex', lastName: 'Smith', category: 'Team' },
  },
  'interaction-workspace-recents': {
    Agentasmith: {
      type: 'Agent',
      userName: 'asmith',
      recentInformation: {
        media: 'voice',
        direction: 'OUT',
        type: 'Outbound',
        isConsultation: false,
        timeStamp: 1_769_493_060_649,
      },
    },
  },
};

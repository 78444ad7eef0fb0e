/** Bayeux: `/*` covers one further segment, `/**` any number of them. */
export function subscriptionCovers(subscription: string, channel: string): boolean {
  if (subscription.endsWith('/**')) {
    return channel.startsWith(subscription.slice(0, -2));
  }
  if (subscription.endsWith('/*')) {
    const parent = subscription.slice(0, -1);
    return channel.startsWith(parent) && !channel.slice(parent.length).includes('/');
  }
  return subscription === channel;
}

/** The channel names Bayeux allows, wildcards only as the last segment. */
export function isChannelName(name: unknown): name is string {
  return typeof name === 'string' && /^(\/[\w!~()$@.-]+)*\/([\w!~()$@.-]+|\*\*?)$/.test(name);
}

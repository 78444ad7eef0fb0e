import { policySchema, type Policy } from './policy';
import { policyIssues } from './policyIssues';
import { mergeLayers, type MergedPolicy, type PolicyLayer, type PolicyOrigin } from './policyLayers';
import type { ReadSource } from './policySource';

export interface EffectivePolicy {
  readonly policy: Policy;
  readonly merged: MergedPolicy;
  /** The layers it is made of, lowest first: the last one wins. */
  readonly layers: readonly PolicyLayer[];
  /** The sources whose last good version is in use. */
  readonly lastGood: readonly PolicyOrigin[];
}

/** Merges the sources. A source that cannot be used is replaced by its last good version, if there is one. */
export function effectivePolicy(sources: readonly ReadSource[], kept: readonly PolicyLayer[]): EffectivePolicy {
  const used = sources.flatMap(({ origin, state }) => {
    switch (state.kind) {
      case 'absent':
        return [];
      case 'good':
        return [{ layer: { origin, values: state.values }, isLastGood: false }];
      case 'broken':
      case 'notTrusted': {
        const layer = kept.find((one) => isSameOrigin(one.origin, origin) && policyIssues(one.values).length === 0);
        return layer === undefined ? [] : [{ layer, isLastGood: true }];
      }
    }
  });
  const layers = used.map(({ layer }) => layer);
  const merged = mergeLayers(layers);
  const lastGood = used.flatMap(({ layer, isLastGood }) => (isLastGood ? [layer.origin] : []));
  return { policy: policySchema.parse(merged.values), merged, layers, lastGood };
}

export function isSameOrigin(one: PolicyOrigin, other: PolicyOrigin): boolean {
  return one.kind === other.kind && one.name === other.name;
}

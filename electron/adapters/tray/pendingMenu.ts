import type { DispositionCodeNode } from '../../contract/disposition';
import type { Snapshot } from '../../contract/snapshot';
import type { WrapUpView } from '../../contract/wrapUp';
import { mostCodesOutsideWindows } from '../../rules/codeCounts';
import { codeNodes, firstCodes } from '../../rules/codeTree';
import type { DesktopTexts } from '../texts/desktopTexts';
import type { TrayMenuItem } from './trayMenu';
import { trayName } from './trayName';

const mostWrapUps = 10;

/**
 * The pending wrap-ups, oldest first. The codes of a single one are at the top level, which saves a click two hundred
 * times a day. Several have a submenu each, so that no code goes to a call that was not pointed at.
 */
export function pendingItems(snapshot: Snapshot, texts: DesktopTexts, midnightMs: number): readonly TrayMenuItem[] {
  const [first, ...others] = snapshot.pendingWrapUps;
  if (first === undefined) return [];
  const label = (wrapUp: WrapUpView): string => wrapUpLabel(wrapUp, midnightMs, texts);
  if (others.length === 0) {
    return [{ kind: 'heading', label: label(first) }, ...wrapUpItems(snapshot, first, texts), { kind: 'separator' }];
  }
  const shown = snapshot.pendingWrapUps.slice(0, mostWrapUps);
  const left = snapshot.pendingWrapUps.length - shown.length;
  return [
    ...shown.map((wrapUp) => ({
      kind: 'submenu' as const,
      label: label(wrapUp),
      items: wrapUpItems(snapshot, wrapUp, texts),
    })),
    ...(left > 0 ? [{ kind: 'heading' as const, label: texts.say('tray.more', { count: left }) }] : []),
    { kind: 'separator' },
  ];
}

function wrapUpItems(snapshot: Snapshot, wrapUp: WrapUpView, texts: DesktopTexts): readonly TrayMenuItem[] {
  const { callId, block, state, isMandatory } = wrapUp;
  const codes =
    block === null
      ? codeItems(snapshot, wrapUp)
      : [{ kind: 'heading' as const, label: texts.say(`tray.block.${block.code}`) }];
  return [
    ...codes,
    ...(codes.length > 0 ? [{ kind: 'separator' as const }] : []),
    { kind: 'entry', label: texts.say('tray.openPrompt'), command: { kind: 'openWrapUp', callId } },
    ...(state === 'asking' && !isMandatory
      ? [
          {
            kind: 'entry' as const,
            label: texts.say('common.later'),
            command: { kind: 'postponeWrapUp' as const, callId },
          },
        ]
      : []),
  ];
}

function codeItems(snapshot: Snapshot, wrapUp: WrapUpView): readonly TrayMenuItem[] {
  return codesOf(snapshot).map(({ name, displayName }) => {
    const accelerator = keyOf(snapshot, wrapUp.callId, name);
    return {
      kind: 'entry',
      label: displayName,
      command: { kind: 'setDisposition', callId: wrapUp.callId, name },
      ...(accelerator === null ? {} : { accelerator }),
    };
  });
}

/** In the order of their numbers, so that each keeps its place. */
function codesOf({ dispositions }: Snapshot): readonly Pick<DispositionCodeNode, 'name' | 'displayName'>[] {
  return firstCodes(codeNodes(dispositions), mostCodesOutsideWindows);
}

/** The code's global key, if it works now and for this call. */
function keyOf({ keys }: Snapshot, callId: string, name: string): string | null {
  if (!keys.areTaken || keys.targetCallId !== callId) return null;
  const binding = keys.bindings.find(({ code, state }) => code?.name === name && state === 'ready');
  return binding?.accelerator ?? null;
}

/** Names the caller and the time when the call ended. */
export function wrapUpLabel(wrapUp: WrapUpView, midnightMs: number, texts: DesktopTexts): string {
  const { endedAtMs } = wrapUp;
  const ended = endedAtMs === null ? texts.say('common.unseen') : texts.timeOfDay(endedAtMs, endedAtMs >= midnightMs);
  return texts.say('tray.wrapUp', { who: trayName(wrapUp, texts), ended });
}

// A security descriptor of Windows in its text form (SDDL), which is the same in every language:
// `O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)`.

/**
 * The system, administrators (built in, of the domain, of the forest, the account) and the installer of Windows. A
 * person who belongs to them does not count: the descriptor does not tell, it may change tomorrow, and an owner can
 * always take every right.
 */
const trusted =
  /^(SY|BA|LA|DA|EA|S-1-5-18|S-1-5-32-544|S-1-5-21-[\d-]+-(500|512|519)|S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)$/;

/** Rights that allow a file to be changed, replaced or given other rights. */
const changesFile = 0x2 | 0x4 | 0x10_000 | 0x40_000 | 0x80_000 | 0x1000_0000 | 0x4000_0000;
/** In a folder others may add files, as in `%ProgramData%`, but not remove one or change the rights. */
const changesFolder = 0x40 | 0x10_000 | 0x40_000 | 0x80_000 | 0x1000_0000;

const rightBits: Readonly<Record<string, number>> = {
  GA: 0x1000_0000,
  GX: 0x2000_0000,
  GW: 0x4000_0000,
  GR: 0,
  RC: 0x20_000,
  SD: 0x10_000,
  WD: 0x40_000,
  WO: 0x80_000,
  CC: 0x1,
  DC: 0x2,
  LC: 0x4,
  SW: 0x8,
  RP: 0x10,
  WP: 0x20,
  DT: 0x40,
  LO: 0x80,
  CR: 0x100,
  FA: 0x1f_01ff,
  FR: 0x12_0089,
  FW: 0x12_0116,
  FX: 0x12_00a0,
  KA: 0xf_003f,
  KR: 0x2_0019,
  KW: 0x2_0006,
  KX: 0x2_0019,
};

/** Why someone other than the system and its administrators could change it; `null` when nobody can. */
export function distrustOfDescriptor(
  descriptor: string,
  what: 'file' | 'folder',
): 'owner' | 'othersMayWrite' | 'unknown' | null {
  const owner = /^O:(S-1-[\d-]+|[A-Z]{2})(?=[GDS]:|$)/.exec(descriptor)?.[1];
  if (owner === undefined) return 'unknown';
  if (!trusted.test(owner)) return 'owner';
  const list = /D:([A-Z_]*)((?:\([^()]*(?:\([^()]*\)[^()]*)*\))*)/.exec(descriptor);
  // Without a list everyone has every right.
  if (list === null || list[1]?.includes('NO_ACCESS_CONTROL') === true) return 'othersMayWrite';
  const entries = [...(list[2] ?? '').matchAll(/\(([^;()]*);([^;()]*);([^;()]*);[^;()]*;[^;()]*;([^;()]*)/g)];
  const bits = what === 'file' ? changesFile : changesFolder;
  return entries.some((entry) => allows(entry, bits)) ? 'othersMayWrite' : null;
}

function allows([, type = '', flags = '', rights = '', who = '']: readonly string[], bits: number): boolean {
  // Entries that deny something only take rights away. `IO` applies to what is made in a folder, not to the folder
  // itself.
  if (!/^(A|OA|XA|ZA)$/.test(type) || pairs(flags).includes('IO') || trusted.test(who)) return false;
  const granted = rightsOf(rights);
  return granted === null || (granted & bits) !== 0;
}

/** `null` for an unknown right, which could be any. */
function rightsOf(text: string): number | null {
  if (/^0x[0-9a-f]+$/i.test(text)) return Number(text);
  if (/^\d+$/.test(text)) return Number.parseInt(text, text.startsWith('0') ? 8 : 10);
  return pairs(text).reduce<number | null>((sum, pair) => {
    const bits = rightBits[pair];
    return sum === null || bits === undefined ? null : sum | bits;
  }, 0);
}

function pairs(text: string): readonly string[] {
  return text.match(/.{1,2}/g) ?? [];
}

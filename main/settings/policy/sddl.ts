// https://learn.microsoft.com/windows/win32/secauthz/security-descriptor-string-format
const descriptor =
  /^O:(?<owner>[A-Z]{2}|S-[\d-]+)(?:G:(?:[A-Z]{2}|S-[\d-]+))?D:(?<flags>(?:P|AI|AR)*)(?<entries>(?:\([^()]*\))*)(?:S:.*)?$/;

/** SYSTEM, Administrators and TrustedInstaller, by their short names and their well-known identifiers. */
const trusted = new Set([
  "SY",
  "S-1-5-18",
  "BA",
  "S-1-5-32-544",
  "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",
]);

/** Rights by their letters, as the bits that they are for a file or a folder. */
const bits: Record<string, number> = {
  CC: 0x1,
  DC: 0x2,
  LC: 0x4,
  SW: 0x8,
  RP: 0x10,
  WP: 0x20,
  DT: 0x40,
  LO: 0x80,
  CR: 0x100,
  SD: 0x10000,
  RC: 0x20000,
  WD: 0x40000,
  WO: 0x80000,
  GA: 0x10000000,
  GX: 0x20000000,
  GW: 0x40000000,
  GR: 0x80000000,
  FA: 0x1f01ff,
  FR: 0x120089,
  FW: 0x120116,
  FX: 0x1200a0,
  KA: 0xf003f,
  KR: 0x20019,
  KW: 0x20006,
  KX: 0x20019,
};

// Reading data, attributes and the access list, running, waiting; all else can change something.
const harmless = 0x1 | 0x8 | 0x20 | 0x80 | 0x20000 | 0x100000 | 0x20000000 | 0x80000000;

/**
 * What lets others than administrators change what a security descriptor (SDDL) is of, as a sentence about `name`;
 * `null` when nothing does. What cannot be read counts as open.
 */
export function sddlProblem(name: string, sddl: string): string | null {
  const parts = descriptor.exec(sddl.trim())?.groups;
  if (!parts) return `Who may write ${lower(name)} could not be found out.`;
  if (!trusted.has(parts["owner"] ?? "")) return `${name} does not belong to the administrators.`;
  const entries = parts["entries"]?.match(/[^()]+/g) ?? [];
  return entries.some(letsOthersChange) ? `${name} can be written by ordinary users.` : null;
}

function letsOthersChange(entry: string): boolean {
  const [type = "", flags = "", rights = "", , , sid = ""] = entry.split(";");
  // Denied, or for what will be made in the folder later: that has a list of its own.
  if (["D", "OD", "XD"].includes(type) || isInheritOnly(flags)) return false;
  return !trusted.has(sid) && (maskOf(rights) & ~harmless) !== 0;
}

function isInheritOnly(flags: string): boolean {
  return /^(?:..)*IO/.test(flags);
}

/** The bits of a right; all of them where it is in no known form. */
function maskOf(rights: string): number {
  if (/^(?:0x[0-9a-f]+|\d+)$/i.test(rights)) return Number(rights) | 0;
  const letters = rights.match(/../g) ?? [];
  if (letters.join("") !== rights) return -1;
  return letters.reduce((mask, letter) => mask | (bits[letter] ?? -1), 0);
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

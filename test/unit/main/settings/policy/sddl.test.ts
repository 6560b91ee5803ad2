import { describe, expect, test } from "vitest";
import { sddlProblem } from "../../../../../main/settings/policy/sddl.ts";

const installer = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464";
const read = "(A;;0x1200a9;;;BU)";
const admins = "(A;;FA;;;SY)(A;;FA;;;BA)";

describe("only administrators can change", () => {
  test.each([
    ["what the commands in the guide make", `O:BAG:SYD:PAI${admins}${read}`],
    ["what SYSTEM has put there", `O:SYG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;FR;;;BU)`],
    ["what TrustedInstaller owns", `O:${installer}G:SYD:P(A;;FA;;;${installer})${read}`],
    [
      "what names its trustees in full",
      "O:S-1-5-32-544G:S-1-5-18D:P(A;;FA;;;S-1-5-18)(A;;GA;;;S-1-5-32-544)",
    ],
    [
      "what everybody may read and run",
      `O:BAD:P${admins}(A;;FRFX;;;WD)(A;;GRGX;;;AU)(A;;CCSWWPLORC;;;BU)`,
    ],
    ["what nobody may do anything with", "O:BAD:P"],
    ["what others are denied", `O:BAD:P(D;;FA;;;BG)${admins}`],
    [
      "a folder whose later files belong to their makers",
      `O:BAD:PAI${admins}(A;OICIIO;GA;;;CO)${read}`,
    ],
    ["what is watched", `O:BAD:P${admins}S:AI(AU;SAFA;DCLCRPCRSDWDWO;;;WD)`],
    ["what comes with a line end", `O:BAD:P${admins}\r\n`],
  ])("%s", (_name, sddl) => {
    expect(sddlProblem("The file", sddl)).toBeNull();
  });
});

describe("ordinary users can change", () => {
  const written = "The file can be written by ordinary users.";
  const owned = "The file does not belong to the administrators.";
  const unknown = "Who may write the file could not be found out.";
  test.each([
    ["all of it, as everybody", "O:BAD:(A;;FA;;;WD)", written],
    [
      "a folder as ProgramData hands it down",
      `O:BAD:AI${admins}(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)`,
      written,
    ],
    ["its data", `O:BAD:P${admins}(A;;DC;;;BU)`, written],
    ["its end", `O:BAD:P${admins}(A;;LC;;;BU)`, written],
    ["its attributes", `O:BAD:P${admins}(A;;CR;;;BU)`, written],
    ["its existence", `O:BAD:P${admins}(A;;SD;;;AU)`, written],
    ["the files in it", `O:BAD:P${admins}(A;;DT;;;AU)`, written],
    ["its access list", `O:BAD:P${admins}(A;;WD;;;IU)`, written],
    ["its owner", `O:BAD:P${admins}(A;;WO;;;IU)`, written],
    ["it by “modify”", `O:BAD:P${admins}(A;;0x1301bf;;;BU)`, written],
    ["it by a generic right", `O:BAD:P${admins}(A;;GW;;;BU)`, written],
    ["it by a number", `O:BAD:P${admins}(A;;1245631;;;BU)`, written],
    ["it by all bits", `O:BAD:P${admins}(A;;0xffffffff;;;BU)`, written],
    ["it by a right that nobody knows", `O:BAD:P${admins}(A;;QQ;;;BU)`, written],
    ["it by half a right", `O:BAD:P${admins}(A;;FRF;;;BU)`, written],
    ["it as one user", `O:BAD:P${admins}(A;;FA;;;S-1-5-21-1-2-3-1001)`, written],
    [
      "it as somebody with nearly the number of administrators",
      `O:BAD:P${admins}(A;;FA;;;S-1-5-32-5440)`,
      written,
    ],
    ["it as domain users", `O:BAD:P${admins}(A;;FA;;;DU)`, written],
    ["it under a condition", `O:BAD:P${admins}(XA;;FA;;;BU;@User.clearance)`, written],
    ["it by an object entry", `O:BAD:P${admins}(OA;;FA;;;BU)`, written],
    [
      "it by an entry that is inherited and handed on",
      `O:BAD:P${admins}(A;OICIID;FA;;;BU)`,
      written,
    ],
    ["what an ordinary user owns", `O:S-1-5-21-1-2-3-1001G:BUD:P${admins}`, owned],
    ["what all users own", `O:BUD:P${admins}`, owned],
    ["what has no list at all", "O:BAG:SY", unknown],
    ["what has no list, said so", "O:BAG:SYD:NO_ACCESS_CONTROL", unknown],
    ["what has no owner", `D:P${admins}`, unknown],
    ["a condition with brackets", `O:BAD:P(XA;;FA;;;BU;(@User.a == (1)))`, unknown],
    ["a list that is cut off", "O:BAD:P(A;;FR;;;BU", unknown],
    ["an error", "Get-Acl : Cannot find path", unknown],
    ["nothing", "", unknown],
  ])("%s", (_name, sddl, problem) => {
    expect(sddlProblem("The file", sddl)).toBe(problem);
  });
});

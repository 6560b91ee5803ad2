import { expect, test } from "vitest";
import { identityOf } from "../../../../main/auth/operator-identity.ts";
import { draftOwner } from "../../../../main/bench/operator.ts";
import { BenchState } from "../../../../preload/contract/bench.ts";

const realm = "https://id.bank.example/realms/old";
const owner = (id: string) => draftOwner({ by: "sign-in", id, name: "Tan" });
const idOf = (sub: string, issuer = realm) => identityOf({ sub }, issuer)?.id ?? "";

test("the same subject is somebody else at another issuer, and gets nobody else's draft", () => {
  const other = "https://id.bank.example/realms/new";
  expect(idOf("1001")).toBe(idOf("1001"));
  expect(idOf("1001")).not.toBe(idOf("1001", other));
  expect(owner(idOf("1001"))).not.toBe(owner(idOf("1001", other)));
});

test("a subject with blanks around it is another one", () => {
  expect(idOf(" 1001")).not.toBe(idOf("1001"));
});

test("an id of any length stays unlike every other and fits what the window is told", () => {
  const long = "x".repeat(254);
  const ids = [idOf(`${long}1`), idOf(`${long}2`), idOf(`${long}1`, `${realm}/${"y".repeat(250)}`)];
  expect(new Set(ids).size).toBe(3);
  for (const operatorId of ids) {
    const told = { state: "locked", why: "asked", opensBy: "sign-in", operatorId };
    const state = { ...told, operator: "Tan", hasDraft: true };
    expect(BenchState.parse(state)).toMatchObject({ operatorId });
  }
  expect(ids.join("")).not.toContain(long);
});

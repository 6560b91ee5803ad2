/** Somebody who works at this station. */
export interface Operator {
  id: string;
  name: string;
}

/** Somebody at the bench, and how the station knows who it is. */
export interface Occupant extends Operator {
  by: "pin" | "sign-in" | "account";
}

/** Whose a draft is: ids of different kinds never meet, whatever a server puts into a token. */
export function draftOwner({ by, id }: Occupant): string {
  return `${by}:${id}`;
}
